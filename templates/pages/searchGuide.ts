import type { SearchGuide } from '../../src/model/searchGuide.ts';
import type { Renderer } from '../../src/plan/props.ts';
import type { SearchGuideProps } from '../../src/plan/searchProps.ts';
import { typeKey, typeName } from '../layout/typeName.ts';

/** The guide as the search page's script reads it. */
const searchGuide: Renderer<SearchGuideProps> = ({ lang, ...rest }) => {
  const guide: SearchGuide = {
    ...rest,
    types: rest.types.map(({ type, ...value }) => ({
      key: typeKey(type),
      label: typeName(type, lang).label,
      ...value,
    })),
  };
  return `${JSON.stringify(guide)}\n`;
};

export default searchGuide;
