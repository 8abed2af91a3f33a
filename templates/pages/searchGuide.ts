import type { SearchGuide } from '../../src/model/searchGuide.ts';
import type { Renderer } from '../../src/plan/props.ts';
import type { SearchGuideProps } from '../../src/plan/searchProps.ts';
import { stringsFor } from '../strings/index.ts';

/** The guide as the search page's script reads it. */
const searchGuide: Renderer<SearchGuideProps> = ({ lang, ...rest }) => {
  const labels = stringsFor(lang).types;
  const guide: SearchGuide = {
    ...rest,
    types: rest.types.map(({ type, ...value }) => ({ key: type, label: labels[type], ...value })),
  };
  return `${JSON.stringify(guide)}\n`;
};

export default searchGuide;
