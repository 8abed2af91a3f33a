import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { translatedLanguages } from '../../templates/strings/index.ts';
import { renderPages } from './renderPages.ts';

// A title is a record: the only rule that is about taste, its length, is left out.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
});

for (const lang of translatedLanguages) {
  for (const [kind, html] of Object.entries(renderPages(lang))) {
    describe(`the ${kind} page in ${lang}`, () => {
      it('is valid HTML', async () => {
        const { results } = await validator.validateString(html);
        const faults = results.flatMap(({ messages }) => messages);
        assert.deepEqual(
          faults.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
          [],
        );
      });

      it('names its language and direction', () => {
        assert.ok(
          html.startsWith(`<!DOCTYPE html>\n<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`),
        );
      });

      it('runs no script but the stock one of a release, and loads nothing from another site', () => {
        const scripts = [...html.matchAll(/<script(?![^>]* type="application\/(?:ld\+)?json")[^>]*>/g)].map(
          ([tag]) => tag,
        );
        const stock = kind === 'release' ? ['<script type="module" src="/assets/quote.js">'] : [];
        assert.deepEqual(scripts, stock);
        assert.doesNotMatch(html, /<(?:img|script|iframe|source|video|audio)[^>]*\ssrc="(?:https?:)?\/\//);
        assert.doesNotMatch(html, /<link rel="(?:stylesheet|preload|icon)"[^>]*href="(?!\/)/);
      });

      it('uses no address that depends on the depth of its own', () => {
        const addresses = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(
          ([, target = '']) => target,
        );
        assert.deepEqual(
          addresses.filter((target) => !/^(?:\/|#|https:|mailto:|tel:|data:)/.test(target)),
          [],
        );
        assert.ok(addresses.length > 0);
      });

      it('says nothing undefined', () => {
        assert.doesNotMatch(html, /undefined|NaN|\[object|Invalid Date/);
      });
    });
  }
}
