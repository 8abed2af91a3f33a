import { primaryLanguage } from '../lib/language.ts';
import type { Language } from '../model/site.ts';

/** What `communique new` writes for a text, by paragraphs, in a language that the interface speaks, else in English; none of it is to be published. */
export function newBody(lang: string): readonly string[] {
  return BODIES.get(primaryLanguage(lang)) ?? ENGLISH;
}

/** The same for a standing page. */
export function newPageBody(lang: string): readonly string[] {
  return [OPENINGS.get(primaryLanguage(lang)) ?? ENGLISH_OPENING, ...newBody(lang).slice(-1)];
}

/** Both in each of a site's languages, and in English: a text may have been begun in one and copied to another's file. */
export function newBodies(languages: readonly Language[]): readonly string[] {
  const codes = [...languages.map(({ code }) => code), 'en'];
  return [...new Set(codes.flatMap((code) => [...newBody(code), ...newPageBody(code)]))];
}

const ENGLISH: readonly string[] = [
  'Place, date – The first paragraph says who did what, where and when. It is also the summary in lists and feeds, unless the front matter has a summary.',
  'Then the details, in order of weight. “A quotation names its speaker,” said Name Surname, Title.',
  'Leave an empty line between paragraphs. Pictures and documents go into a folder beside this file that has its name without .md.',
];

const BODIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ar: [
      'المكان، التاريخ – تقول الفقرة الأولى من فعل ماذا وأين ومتى. وهي أيضًا الملخص في القوائم والموجزات، ما لم يكن في رأس الملف summary.',
      'ثم تأتي التفاصيل بحسب أهميتها. وقال الاسم واللقب، المنصب: «يُذكر مع الاقتباس اسم قائله».',
      'اترك سطرًا فارغًا بين الفقرات. توضع الصور والوثائق في مجلد بجانب هذا الملف يحمل اسمه دون الامتداد md.',
    ],
    de: [
      'Ort, Datum – Der erste Absatz sagt, wer was wo und wann getan hat. Er ist auch die Zusammenfassung in Listen und Feeds, wenn im Kopf der Datei keine summary steht.',
      'Dann die Einzelheiten, die wichtigsten zuerst. „Ein Zitat nennt, von wem es stammt“, sagte Vorname Nachname, Amtsbezeichnung.',
      'Lassen Sie zwischen Absätzen eine Zeile frei. Bilder und Dokumente kommen in einen Ordner neben dieser Datei, der ihren Namen ohne .md trägt.',
    ],
    es: [
      'Lugar, fecha – El primer párrafo dice quién hizo qué, dónde y cuándo. También es el resumen en las listas y los canales, salvo que la cabecera del archivo tenga summary.',
      'Después, los detalles, por orden de importancia. «Una cita dice de quién es», declaró Nombre Apellido, cargo.',
      'Deje una línea vacía entre párrafos. Las imágenes y los documentos van en una carpeta junto a este archivo, con su mismo nombre sin .md.',
    ],
    et: [
      'Koht, kuupäev – Esimene lõik ütleb, kes mida kus ja millal tegi. Sama lõik on kokkuvõtteks loendites ja uudisvoogudes, kui faili päises ei ole välja summary.',
      'Seejärel üksikasjad, tähtsamad enne. „Tsitaadi juures on öeldud, kelle oma see on,“ ütles Eesnimi Perekonnanimi, ametinimetus.',
      'Jäta lõikude vahele tühi rida. Pildid ja dokumendid käivad selle faili kõrvale kausta, mille nimi on sama, aga ilma lõputa .md.',
    ],
    fr: [
      'Lieu, date – Le premier paragraphe dit qui a fait quoi, où et quand. Il sert aussi de résumé dans les listes et les flux, sauf si l’en-tête du fichier contient summary.',
      'Viennent ensuite les détails, par ordre d’importance. «\u00a0Une citation dit de qui elle est\u00a0», a déclaré Prénom Nom, fonction.',
      'Laissez une ligne vide entre les paragraphes. Les images et les documents vont dans un dossier placé à côté de ce fichier et portant son nom sans .md.',
    ],
    it: [
      'Luogo, data – Il primo paragrafo dice chi ha fatto che cosa, dove e quando. È anche il riassunto negli elenchi e nei feed, a meno che l’intestazione del file non contenga summary.',
      'Poi i dettagli, in ordine di importanza. «Una citazione dice di chi è», ha dichiarato Nome Cognome, carica.',
      'Lasciare una riga vuota tra i paragrafi. Le immagini e i documenti vanno in una cartella accanto a questo file, con il suo stesso nome senza .md.',
    ],
    ru: [
      'Место, дата – В первом абзаце сказано, кто что сделал, где и когда. Он же служит кратким изложением в списках и лентах, если в заголовке файла нет summary.',
      'Затем подробности, сначала самые важные. «При цитате указывают, чья она», — говорит Имя Фамилия, должность.',
      'Оставляйте между абзацами пустую строку. Изображения и документы кладут в папку рядом с этим файлом, названную так же, но без .md.',
    ],
  }),
);

const ENGLISH_OPENING = 'Here stands what readers come for.';

/** By language, how a standing page begins. */
const OPENINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'هنا يُكتب ما يأتي القراء من أجله.',
    de: 'Hier steht, weswegen Leserinnen und Leser kommen.',
    es: 'Aquí va lo que los lectores vienen a buscar.',
    et: 'Siin on see, mille pärast lugejad tulevad.',
    fr: 'Ici figure ce que les lecteurs viennent chercher.',
    it: 'Qui si trova ciò che i lettori cercano.',
    ru: 'Здесь стоит то, за чем приходят читатели.',
  }),
);
