export const programText = { name: '双随机抽查 for Excel' } as const;
