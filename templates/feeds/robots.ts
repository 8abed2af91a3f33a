import type { RobotsProps } from '../../src/plan/feedProps.ts';
import type { Renderer } from '../../src/plan/props.ts';

/** Everything that is published may be read by anyone (RFC 9309), and here is the list of it. */
const robots: Renderer<RobotsProps> = ({ sitemaps }) =>
  ['User-agent: *', 'Allow: /', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n');

export default robots;
