import type { Renderer, TypeYearProps } from '../../src/plan/props.ts';
import { typeName } from '../layout/typeName.ts';
import { renderYearList } from '../layout/yearList.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

const typeYear: Renderer<TypeYearProps> = ({ type, index, up, ...list }) => {
  const { kinds } = stringsFor(list.frame.lang);
  const apart = wordsApart(list.frame.lang);
  const { label, apart: labelApart } = typeName(type, list.frame.lang, 'many');
  return renderYearList({
    ...list,
    label,
    labelApart,
    path: [
      { href: index, label: kinds.title, apart },
      { href: up, label, apart: labelApart },
    ],
  });
};

export default typeYear;
