/** Titles with what is hard in their script: marks, joins, numbers and names of another direction. */
export const TITLES: readonly { lang: string; dir: 'ltr' | 'rtl'; title: string }[] = [
  {
    lang: 'en',
    dir: 'ltr',
    title: 'Kallas and Stoltenberg discussed “collective defence” – NATO’s 2 % goal',
  },
  { lang: 'et', dir: 'ltr', title: 'Üheksa vormi asemel üks: õigusaktid, žürii ja šokk' },
  { lang: 'vi', dir: 'ltr', title: 'Thủ tướng hội đàm về việc tăng cường hợp tác thương mại' },
  { lang: 'ru', dir: 'ltr', title: 'Новый мост через Образцовку открыт, № 142' },
  { lang: 'uk', dir: 'ltr', title: 'Уряд схвалив їхній ґрунтовний звіт' },
  { lang: 'el', dir: 'ltr', title: 'Ο πρωθυπουργός συναντήθηκε με τον Γενικό Γραμματέα' },
  { lang: 'ar', dir: 'rtl', title: 'لقاء مع الأمين العام لحلف NATO (ينس ستولتنبرغ) في 25 مايو 2021' },
  { lang: 'fa', dir: 'rtl', title: 'دیدار نخست‌وزیر با دبیرکل در ۲۵ مه' },
  { lang: 'he', dir: 'rtl', title: 'ראש הממשלה נפגש עם מזכ״ל NATO ב־25 במאי (בריסל)' },
  { lang: 'si', dir: 'ltr', title: 'ශ්‍රී ලංකා අග්‍රාමාත්‍යතුමා 2024 අයවැය යෝජනා IMF සමඟ' },
  { lang: 'ta', dir: 'ltr', title: 'இலங்கை ஜனாதிபதி 2024 வரவு செலவுத் திட்டம்' },
  { lang: 'hi', dir: 'ltr', title: 'प्रधानमंत्री ने राष्ट्रीय शिक्षा नीति 2020 की समीक्षा की' },
  { lang: 'th', dir: 'ltr', title: 'นายกรัฐมนตรีหารือกับเลขาธิการ NATO' },
];
