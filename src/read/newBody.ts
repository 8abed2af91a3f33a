/** What `communique new` writes for a text, by paragraphs; none of it is to be published. */
export const NEW_BODY: readonly string[] = [
  'Place, date – The first paragraph says who did what, where and when. It is also the summary in lists and feeds, unless the front matter has a summary.',
  'Then the details, in order of weight. “A quotation names its speaker,” said Name Surname, Title.',
  'Leave an empty line between paragraphs. Pictures and documents go into a folder beside this file that has its name without .md.',
];
