/* Written by tests/media/card/fonts.test.ts from the fonts of share cards. */

/** Font → digest of its file. */
export const FONT_DIGESTS: Readonly<Record<string, string>> = {
  'notoNaskhArabic-400': 'cGtFgMAl9sdewcBgE-F_AK',
  'notoNaskhArabic-600': 'IP4VJufhr58jDyc4Pf7T_S',
  'notoSansDevanagari-400': 'CEqU2J61Sq-5OgVuFUJcNP',
  'notoSansDevanagari-600': 'X4dk80HtG639OCVAJ3OGyX',
  'notoSansHebrew-400': '4O51PwlzMze5I2IhAY1L9x',
  'notoSansHebrew-600': 'mr6Mr9BIgqFzNDioU7aTMm',
  'notoSansSinhala-400': 'M6d7aWXlJF8bq4WOrQnkeJ',
  'notoSansSinhala-600': 'W_6_ltia1DHG01q_AG_gbc',
  'notoSansTamil-400': '8m2LZr9vON2a9jJqUhiPoa',
  'notoSansTamil-600': 'S5_ha7cZ1DnZxpNebh_-UC',
  'notoSansThai-400': 'mstYXYZiyk7Rsc9Yid-hOT',
  'notoSansThai-600': 'LgwGYArAf54iydNg0-Ozdl',
  'sourceSans-400': 'OT-1uHjO7QSuvDSwl-hTrl',
  'sourceSans-600': 'vSVQ_OLSlbC_IL2LG38Ud9',
  'sourceSerif-600': '0xzR-yc-U5nvwEaR6awUtY',
};
