import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const { ribbonPicture } = jest.requireActual<{
  readonly ribbonPicture: (manifest: string, icon: Buffer) => string;
}>(join(root, 'scripts/ribbonPicture.cjs'));
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const icon = readFileSync(join(root, 'assets/icon-32.png'));

test('the drawing in the guide is that of the manifest; `npm run pictures` draws it again', () => {
  const kept = readFileSync(join(root, 'docs/pictures/install/ribbon.svg'), 'utf8');
  expect(kept).toBe(ribbonPicture(manifest, icon));
});

test('it shows the tab, its groups and buttons, and the menu of cells', () => {
  const texts = [...ribbonPicture(manifest, icon).matchAll(/<text [^>]*>([^<]*)</g)].map(
    ([, text]) => text,
  );
  expect(texts).toEqual([
    ...['文件', '开始', '插入', '页面布局', '公式', '数据', '审阅', '视图', '双随机'],
    ...['打开', '名录体检', '抽取', '抽取'],
    ...['比例核查', '标记超频次', '清除标记', '复核', '核查'],
    ...['填写计划表', '帮助', '文书与帮助'],
    ...['双随机　　▸', '此企业的抽查情况', '标为停产/关闭待核', '补抽此家', '核对信用代码'],
    '← 在名录里右击一个单元格',
  ]);
});

test('texts of the manifest stay texts', () => {
  const odd = manifest.replace('DefaultValue="名录体检"', 'DefaultValue="&lt;b&gt; &amp; c"');
  expect(ribbonPicture(odd, icon)).toContain('>&lt;b&gt; &amp; c</text>');
});

test('what the manifest no longer has is said', () => {
  expect(() => ribbonPicture(manifest.replaceAll('OfficeMenu', 'Other'), icon)).toThrow(
    'Nothing in the manifest',
  );
  expect(() =>
    ribbonPicture(manifest.replace('String id="Tab.Label"', 'String id="Other"'), icon),
  ).toThrow('No text in the manifest: Tab.Label');
});
