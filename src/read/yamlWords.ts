import type { YAMLParseError } from 'yaml';

interface YamlWords {
  readonly message: string;
  readonly hint: string;
}

const NO_KEY: YamlWords = {
  message: 'this line has no key, that is, a word with a colon and a plain blank behind it',
  hint: 'Write key: value; an item of a list begins with a hyphen and a blank.',
};

/** What a YAML error says, in words for who does not know YAML; of rare ones the parser's own. */
export function yamlWords(text: string, { code, message, pos: [offset] }: YAMLParseError): YamlWords {
  const [line = ''] = text.slice(offset).split('\n');
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return /:[ \t]/.test(line)
      ? { message: 'a text without quotes has a colon and a blank in it', hint: 'Put the text in quotes.' }
      : {
          message: 'the line below is set in, as if it were a part of this text',
          hint: 'Begin that line as far left as this one’s key.',
        };
  if (
    code === 'MULTILINE_IMPLICIT_KEY' ||
    (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys'))
  )
    return NO_KEY;
  if (code === 'UNEXPECTED_TOKEN' && /["']$/.test(text.slice(0, offset)))
    return {
      message: 'the text in quotes ends here, and more of it follows',
      hint: 'Inside it, write “ and ”; or put the whole between the other kind of quotes, \' or ".',
    };
  return {
    message,
    hint: 'Put a text with ": ", " #" or a leading symbol in quotes, and indent with spaces.',
  };
}
