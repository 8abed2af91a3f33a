import type { Renderer, TypeYearProps } from '../../src/plan/props.ts';
import { renderYearList } from '../layout/yearList.tsx';
import { stringsFor } from '../strings/index.ts';

const typeYear: Renderer<TypeYearProps> = ({ type, index, up, ...list }) => {
  const { kinds } = stringsFor(list.frame.lang);
  const label = kinds.names[type];
  return renderYearList({
    ...list,
    label,
    path: [
      { href: index, label: kinds.title },
      { href: up, label },
    ],
  });
};

export default typeYear;
