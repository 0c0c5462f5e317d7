/**
 * The stratum that an enterprise is drawn in: 重点 key, 特殊 special, 一般 general; 非现场 offsite for units
 * that a profile supervises without visits (唐山 2024 二（三）: 正面清单), which have a list of their own and
 * no on-site quota.
 */
export const CATEGORIES = ['key', 'special', 'general', 'offsite'] as const;

export type Category = (typeof CATEGORIES)[number];
