import type { Renderer, TypeYearProps } from '../../src/plan/props.ts';
import { renderYearList } from '../layout/yearList.tsx';
import { stringsFor, wordsApart } from '../strings/index.ts';

const typeYear: Renderer<TypeYearProps> = ({ type, index, up, ...list }) => {
  const { kinds } = stringsFor(list.frame.lang);
  const apart = wordsApart(list.frame.lang);
  const label = kinds.names[type];
  return renderYearList({
    ...list,
    label,
    labelApart: apart,
    path: [
      { href: index, label: kinds.title, apart },
      { href: up, label, apart },
    ],
  });
};

export default typeYear;
