import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { build, run } from '../tools/builtSite.ts';
import { makeRoot, releaseFile, releaseText, writeFiles } from '../tools/siteRoot.ts';

const TEMPLATE = 'templates/pages/releaseJson.ts';

const changing = (change: string) => `import stock from 'communique/templates/pages/releaseJson.ts';

export default (props: never, body: string) => {
  const json = JSON.parse(stock(props, body));
  ${change}
  return JSON.stringify(json);
};
`;

test('a site’s own template of index.json that breaks its promise is named, with the key', async () => {
  const root = makeRoot({
    [releaseFile('2021-05-25-a.md')]: releaseText('title: A\ndate: 2021-05-25'),
    [TEMPLATE]: changing('json.own = { added: true };'),
  });
  await build(root);
  const faultOf = async (template: string) => {
    writeFiles(root, { [TEMPLATE]: template });
    const { exit, err } = await run(['build', '--quiet', '--root', root]);
    assert.equal(exit, 1, err);
    assert.ok(err.startsWith(`${path.join(root, TEMPLATE)}:1:1\n`), err);
    assert.match(err, /while 2021\/05\/25\/a\/index\.json was rendered/);
    return err;
  };
  assert.match(await faultOf(changing('delete json.topics;')), /the key "topics" of index\.json is missing/);
  assert.match(
    await faultOf(changing("json.corrections = [{ date: '2021-05-26' }];")),
    /the key "corrections\.0\.note" of index\.json/,
  );
  assert.match(await faultOf("export default () => 'none';\n"), /what this template gives is no JSON/);
  assert.match(await faultOf("export default () => '[]';\n"), /error: index\.json is missing or not as/);
});
