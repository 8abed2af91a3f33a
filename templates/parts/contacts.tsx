import type { VNode } from 'preact';
import type { ContactProps } from '../../src/plan/props.ts';
import { stringsFor } from '../strings/index.ts';

export interface ContactsProps {
  readonly contacts: readonly ContactProps[];
  readonly lang: string;
}

/** Whom to write to or call about a release. */
export default function Contacts({ contacts, lang }: ContactsProps): VNode | null {
  if (contacts.length === 0) return null;
  return (
    <section class="contacts">
      <h2>{stringsFor(lang).release.contacts}</h2>
      <ul>
        {contacts.map(({ name, role, email, phone, url }) => (
          <li key={`${name} ${email} ${phone}`}>
            <strong>{url ? <a href={url}>{name}</a> : name}</strong>
            {role && <span class="role">{role}</span>}
            {email && <a href={`mailto:${email}`}>{email}</a>}
            {phone && (
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} dir="ltr">
                {/* A number must not break over two lines. */}
                {phone.replace(/\s/g, '\u00a0').replace(/-/g, '\u2011')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
