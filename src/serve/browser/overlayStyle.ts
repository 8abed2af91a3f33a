/** Of the overlay alone. Text has at least 7:1 against its ground in both schemes (WCAG 1.4.6). */
export const OVERLAY_STYLE = `
:host { color-scheme: light dark; }
dialog {
  box-sizing: border-box; inline-size: min(62rem, 100vw - 2rem); max-block-size: calc(100vh - 2rem); overflow: auto;
  padding: 0 1.5rem 1rem; border: 0; border-block-start: .4rem solid #b3261e; border-radius: .4rem;
  font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; box-shadow: 0 1rem 4rem #0006;
}
dialog::backdrop { background: #0009; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
h1 { font-size: 1.25rem; margin: 1rem 0; }
h2 { font-size: 1.05rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
section { padding: 1rem 0; border-block-start: 1px solid #8886; }
p { margin: .25rem 0; }
.place, pre { font-family: ui-monospace, monospace; font-size: .9rem; }
.place { overflow-wrap: anywhere; color: #8c1d18; }
.note { padding-block-start: 1rem; border-block-start: 1px solid #8886; }
pre { overflow-x: auto; margin: .5rem 0 0; padding: .75rem 1rem; border-radius: .3rem; background: #f1f1ef; }
button { font: inherit; padding: .35rem .8rem; border: 1px solid; border-radius: .3rem; color: inherit; background: none; cursor: pointer; }
:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  dialog { color: #f3f3f1; background: #1d1d20; border-color: #f2837b; }
  .place { color: #ffb4ab; }
  pre { background: #2b2b2f; }
  :focus-visible { outline-color: #8ab4f8; }
}
`;
