import type { SearchGuide } from '../../src/model/searchGuide.ts';
import type { Renderer } from '../../src/plan/props.ts';

/** The guide as the search page's script reads it. */
const searchGuide: Renderer<SearchGuide> = (guide) => `${JSON.stringify(guide)}\n`;

export default searchGuide;
