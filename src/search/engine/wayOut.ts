/* What helps a query that finds little or nothing, as one file for the page. */
export { correctQuery } from './correctQuery.ts';
export { shortenQuery } from './shortenQuery.ts';
