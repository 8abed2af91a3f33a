import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { phoneUrl } from '../../src/lib/phoneUrl.ts';

describe('the link of a phone number', () => {
  it('dials what people would dial', () => {
    const urls: Readonly<Record<string, string>> = {
      '+372 693 5555': 'tel:+3726935555',
      '+44 (0)20 7946 0001': 'tel:+442079460001',
      '(0)20 7946 0001': 'tel:02079460001',
      '+49 ( 0 ) 30 1234': 'tel:+49301234',
      '(202) 514-2007': 'tel:2025142007',
      '202-514-2007 ext. 12': 'tel:2025142007;ext=12',
      '202.514.2007, x12': 'tel:2025142007;ext=12',
      '030/12345-67': 'tel:0301234567',
      '+000\u00a0555\u00a00142': 'tel:+0005550142',
      '112': 'tel:112',
    };
    for (const [phone, url] of Object.entries(urls)) assert.equal(phoneUrl(phone), url, phone);
  });

  it('is not there where the text is not one number', () => {
    for (const phone of [
      '+372 693 5555 / +372 5656 1234',
      '+1 800 CALL-DOJ',
      '+372 693 5555 / 693 5556',
      '601 2345/601 2346',
      '693 5555/6',
      '020 7946 0001 – 7946 0009',
      '+44 (020) 7946 0001',
      '693 5555, 693 5556',
      'by appointment',
      '+',
      '',
    ])
      assert.equal(phoneUrl(phone), undefined, phone);
  });

  it('is an address of RFC 3966 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'+0127()- ./xext#,–') }), (phone) => {
        const url = phoneUrl(phone);
        assert.ok(url === undefined || /^tel:\+?\d+(?:;ext=\d+)?$/.test(url), url);
      }),
    );
  });
});
