/** Porter 2. A module of our own, since a browser's `import()` finds no names in a CommonJS package. */
export { stem } from 'porter2';
