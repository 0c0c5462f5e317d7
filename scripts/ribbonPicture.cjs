/**
 * The drawing of the tab and of the menu of cells in docs/INSTALL.zh-CN.md, as the manifest gives
 * them: it cannot show what Excel will not.
 */

const BUTTON = 82;
const GAP = 14;
const MARGIN = 16;
const HEIGHT = 168;
const ROW = 26;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws Error where the manifest has no such part */
function found(text, pattern) {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`Nothing in the manifest: ${pattern}`);
  return match[1];
}

/** What a manifest shows in Excel, in its first language. */
function shownBy(manifest) {
  const strings = new Map(
    [...manifest.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"/g)].map(
      ([, id, text]) => [id, text.replace(/&(\w+);/g, (_, name) => ENTITIES[name])],
    ),
  );
  const labelOf = (part) => {
    const id = found(part, /<Label resid="([^"]+)"/);
    if (!strings.has(id)) throw new Error(`No text in the manifest: ${id}`);
    return strings.get(id);
  };
  const labels = (part, element) =>
    [...part.matchAll(new RegExp(`<${element}[ >][^]*?</${element}>`, 'g'))].map(([each]) =>
      labelOf(each),
    );
  const tab = found(manifest, /<CustomTab [^>]*>([^]*?)<\/CustomTab>/);
  const menu = found(manifest, /<OfficeMenu [^>]*>([^]*?)<\/OfficeMenu>/);
  return {
    tab: labelOf(tab.replace(/<Group [^]*?<\/Group>/g, '')),
    groups: [...tab.matchAll(/<Group [^]*?<\/Group>/g)].map(([group]) => ({
      label: labelOf(group),
      buttons: labels(group, 'Control'),
    })),
    menu: labelOf(menu),
    items: labels(found(menu, /<Items>([^]*?)<\/Items>/), 'Item'),
  };
}

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const words = (x, y, text, more = '') =>
  `  <text x="${x}" y="${y}"${more} fill="#201f1e">${escaped(text)}</text>`;
const middle = ' text-anchor="middle"';
const box = (x, y, width, height, fill) =>
  `  <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${fill}" stroke="#8a8886" />`;

/**
 * Draws what the manifest shows in Excel.
 *
 * @param {string} manifest as text
 * @param {Buffer} icon of every button, a PNG
 * @returns {string} an SVG
 */
function ribbonPicture(manifest, icon) {
  const { tab, groups, menu, items } = shownBy(manifest);
  const image = `data:image/png;base64,${icon.toString('base64')}`;
  const lines = [];
  let left = MARGIN;
  for (const { label, buttons } of groups) {
    buttons.forEach((button, index) => {
      const centre = left + index * BUTTON + BUTTON / 2;
      lines.push(
        `  <image x="${centre - 16}" y="58" width="32" height="32" href="${image}" />`,
        words(centre, 112, button, middle),
      );
    });
    const width = buttons.length * BUTTON;
    lines.push(
      words(left + width / 2, 148, label, `${middle} font-size="12"`),
      `  <path d="M${left + width + GAP / 2} 54V156" stroke="#c8c6c4" />`,
    );
    left += width + GAP;
  }
  const width = left + MARGIN;
  const tabs = ['文件', '开始', '插入', '页面布局', '公式', '数据', '审阅', '视图'];
  const tabLeft = MARGIN + tabs.join('').length * 14 + tabs.length * 16;
  const menuTop = HEIGHT + 16;
  const itemLeft = MARGIN + 150;
  const height = menuTop + items.length * ROW + 24;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Microsoft YaHei','PingFang SC','Noto Sans SC',sans-serif" font-size="14" role="img">`,
    `  <title>示意图：“${escaped(tab)}”选项卡，和单元格右键菜单里的“${escaped(menu)}”</title>`,
    `  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#fff" stroke="#8a8886" />`,
    ...tabs.map((name, index) =>
      words(MARGIN + tabs.slice(0, index).join('').length * 14 + index * 16, 28, name),
    ),
    box(tabLeft - 8, 10, tab.length * 14 + 16, 28, '#deecf9'),
    words(tabLeft, 29, tab),
    ...lines,
    `  <path d="M1 ${HEIGHT}H${width - 1}" stroke="#c8c6c4" />`,
    box(MARGIN, menuTop, 140, ROW + 8, '#deecf9'),
    words(MARGIN + 12, menuTop + 22, `${menu}　　▸`),
    box(itemLeft, menuTop, 200, items.length * ROW + 8, '#faf9f8'),
    ...items.map((item, index) => words(itemLeft + 12, menuTop + 22 + index * ROW, item)),
    words(itemLeft + 216, menuTop + 22, '← 在名录里右击一个单元格'),
    '</svg>',
    '',
  ].join('\n');
}

module.exports = { ribbonPicture };
