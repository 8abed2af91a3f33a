import type { VNode } from 'preact';
import { phoneUrl } from '../../src/lib/phoneUrl.ts';
import type { ContactProps, ReleaseContact } from '../../src/plan/props.ts';
import { stringsFor, wordsApart } from '../strings/index.ts';

export interface ContactsProps {
  readonly contacts: readonly ReleaseContact[];
  readonly lang: string;
}

/** Whom to write to or call about a release, as published, and who answers today where that is another. */
export default function Contacts({ contacts, lang }: ContactsProps): VNode | null {
  if (contacts.length === 0) return null;
  const words = stringsFor(lang).release;
  return (
    <section class="contacts">
      <h2 {...wordsApart(lang)}>{words.contacts}</h2>
      <ul>
        {contacts.map(({ successor, ...contact }) => (
          <li key={`${contact.name} ${contact.email} ${contact.phone}`}>
            <Contact contact={contact} />
            {successor && (
              <p class="successor">
                <span class="role" {...wordsApart(lang)}>
                  {words.contactToday}
                </span>{' '}
                <Contact contact={successor} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ contact }: { readonly contact: ContactProps }): VNode {
  const { name, role, roleApart, email, phone, url } = contact;
  return (
    <>
      <strong>{url ? <a href={url}>{name}</a> : name}</strong>
      {role && (
        <span class="role" {...roleApart}>
          {role}
        </span>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {phone && <Phone phone={phone} />}
    </>
  );
}

function Phone({ phone }: { readonly phone: string }): VNode {
  const url = phoneUrl(phone);
  // Of two numbers and a word between them each may stand on a line of its own.
  if (url === undefined) return <bdi class="phone">{phone}</bdi>;
  return (
    <a href={url} dir="ltr">
      {/* A number must not break over two lines. */}
      {phone.replace(/\s/g, '\u00a0').replace(/-/g, '\u2011')}
    </a>
  );
}
