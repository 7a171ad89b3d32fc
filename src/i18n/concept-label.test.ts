import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../credential/model.ts';
import { conceptLabel, conceptLanguage, loadVocabulary } from './concept-label.ts';
import { LANGUAGES } from './languages.ts';

const EQF6 = 'http://data.europa.eu/snb/eqf/6';
const COUNTRY = 'http://publications.europa.eu/resource/authority/country/';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/';

function concept(id: string | null, label: Concept['label'] = {}): Concept {
  return { id, scheme: null, notation: null, label };
}

const vocabulary = await loadVocabulary();

describe('the label of a concept', () => {
  it('is what the file says in the wanted language', () => {
    const six = concept(EQF6, { cs: ['Šestá úroveň'], en: ['Level six'] });
    expect(conceptLabel(six, 'cs', vocabulary)?.text).toBe('Šestá úroveň');
  });

  it('else comes from the vocabulary', () => {
    const six = concept(EQF6, { en: ['Level six'], und: ['six'] });
    expect(conceptLabel(six, 'cs', vocabulary)).toEqual({
      text: 'Úroveň\u00a06',
      language: 'cs',
      fallback: false,
    });
    expect(conceptLabel(concept(EQF6), 'en', vocabulary)?.text).toBe('Level\u00a06');
  });

  it('else is what the file says in English, or in any language', () => {
    const own = (label: Concept['label']) => concept('urn:epass:concept:1', label);
    expect(conceptLabel(own({ de: ['Kurs'], en: ['Course'] }), 'cs', vocabulary)).toEqual({
      text: 'Course',
      language: 'en',
      fallback: true,
    });
    expect(conceptLabel(own({ de: ['Kurs'] }), 'cs', vocabulary)?.text).toBe('Kurs');
    expect(conceptLabel(concept(EQF6, { en: ['Level six'] }), 'cs', null)?.text).toBe('Level six');
  });

  it('else is the tail of the IRI, or nothing', () => {
    expect(conceptLabel(concept('urn:epass:concept:17'), 'cs', vocabulary)?.text).toBe('17');
    expect(conceptLabel(concept('https://example.org/x#own'), 'cs', vocabulary)?.text).toBe('own');
    expect(
      conceptLabel(concept('http://data.europa.eu/snb/eqf/toString'), 'en', vocabulary),
    ).toEqual({ text: 'toString', language: null, fallback: false });
    expect(conceptLabel(concept(null), 'cs', vocabulary)).toBeNull();
  });

  it('names countries and languages of the EU tables', () => {
    const label = (iri: string, language: 'cs' | 'en') =>
      conceptLabel(concept(iri), language, vocabulary)?.text;
    expect(label(`${COUNTRY}CZE`, 'cs')).toBe('Česko');
    expect(label(`${COUNTRY}1A0`, 'en')).toBe('Kosovo');
    expect(label(`${COUNTRY}QQQ`, 'en')).toBe('QQQ');
    expect(label(`${LANGUAGE}CES`, 'cs')).toBe('čeština');
    expect(label(`${LANGUAGE}SLK`, 'en')).toBe('Slovak');
    expect(conceptLanguage(concept(`${LANGUAGE}CES`))).toBe('cs');
    expect(conceptLanguage(concept(EQF6))).toBeNull();
  });
});

describe('the vocabulary', () => {
  const rows = Object.values(vocabulary.concepts).flatMap((below) => Object.values(below));

  it('has a label in both languages for every concept, well set', () => {
    expect(rows.length).toBeGreaterThan(150);
    for (const labels of rows) {
      expect(labels).toHaveLength(2);
      for (const label of labels) {
        expect(label).toBe(label.normalize('NFC').trim());
        expect(label).toMatch(/\S/);
        expect(label).not.toMatch(/["']| - |\.\.\.|—|\d-\d/);
      }
      expect(labels[1]).not.toMatch(/(^|[\s(„])[kszvouai] /i);
    }
    const source = readFileSync(new URL('./vocabulary.json', import.meta.url), 'utf8');
    expect(source).not.toMatch(/\u00a0/);
  });

  it('knows every country by a code that has a name', () => {
    for (const tail of Object.keys(vocabulary.countries)) {
      for (const language of LANGUAGES) {
        const label = conceptLabel(concept(COUNTRY + tail), language, vocabulary);
        expect(label?.language, tail).toBe(language);
      }
    }
  });

  const table = new URL('../../../shared/data/vocabulary.csv', import.meta.url);
  it.skipIf(!existsSync(table))('covers the whole table of facts, where that is at hand', () => {
    const iris = readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[1] ?? '')
      .filter((iri) => iri !== '');
    expect(iris.length).toBe(583);
    for (const iri of iris) {
      for (const language of LANGUAGES) {
        expect(conceptLabel(concept(iri), language, vocabulary)?.language, iri).toBe(language);
      }
    }
  });
});
