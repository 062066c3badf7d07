import { t } from '@vscode/l10n';

/** The labels that a selection can be given, with what they stand for: the OntoNotes 5 set. */
export function labels(): readonly (readonly [label: string, meaning: string])[] {
  return [
    ['PERSON', t('a person, real or not')],
    ['ORG', t('a company, authority, institution')],
    ['GPE', t('a country, region, city')],
    ['LOC', t('a mountain, river, area without a government')],
    ['FAC', t('a building, road, airport')],
    ['NORP', t('a nationality, religious or political group')],
    ['PRODUCT', t('a thing that is made, a vehicle, a weapon')],
    ['EVENT', t('a war, storm, match')],
    ['WORK_OF_ART', t('the title of a book, film, song')],
    ['LAW', t('a named act or treaty')],
    ['LANGUAGE', t('a named language')],
    ['DATE', t('a day, year, period, age')],
    ['TIME', t('a time of day, a duration of hours or less')],
    ['PERCENT', t('a percentage')],
    ['MONEY', t('an amount of money')],
    ['QUANTITY', t('a weight, distance, area')],
    ['ORDINAL', t('first, second')],
    ['CARDINAL', t('any other number')],
  ];
}
