import type { Renderer, TermYearProps } from '../../src/plan/props.ts';
import { sectionPath } from '../layout/sections.ts';
import { renderYearList } from '../layout/yearList.tsx';

const termYear: Renderer<TermYearProps> = ({ kind, up, ...list }) =>
  renderYearList({ ...list, path: [...sectionPath(list.frame, kind), { href: up.href, label: list.label }] });

export default termYear;
