import { type Mutation, pick, replacing } from './mutation.js';

const METRIC =
  'km|kilometers?|kilometres?|m|meters?|metres?|cm|centimeters?|mm|millimetres?|kg|kilograms?|liters?|litres?|hectares?|tonnes?|km/h|kph';
const CUSTOMARY = 'miles?|mi|feet|foot|ft|yards?|inch(?:es)?|in|pounds?|lbs?|gallons?|acres?|tons?|mph';
const VALUE = String.raw`\d[\d,]*(?:\.\d+)?`;

export const UNITS: readonly Mutation[] = [
  replacing(
    'unit-conversion-mismatch',
    'one of “10 miles (16 km)” is a third more or less, or ten times as much',
    new RegExp(
      String.raw`\b(${VALUE})([ -]?(?:${METRIC}|${CUSTOMARY})\b[^()\n]{0,3}\()(?:about |approximately )?(${VALUE})([ -]?(?:${METRIC}|${CUSTOMARY})\b)`,
      'g',
    ),
    (match, random) => {
      const stated = match[3] as string;
      const value = Number(stated.replaceAll(',', '')) * pick(random, [0.7, 1.3, 10]);
      const written = value >= 10 ? String(Math.round(value)) : value.toFixed(1);
      return match[0].slice(0, match[0].lastIndexOf(stated)) + written + (match[4] as string);
    },
  ),
  replacing(
    'unit-conversion-mismatch',
    'one of “10 miles, or 16 km,” and “10 miles away (16 km)” is a third more or less, or ten times as much',
    new RegExp(
      String.raw`\b(${VALUE}[ -](?:${METRIC}|${CUSTOMARY})\b(?:,? or (?:about )?| [a-z]+ (?:of [a-z]+ )?\(|,? the equivalent of ))(${VALUE})([ -]?(?:${METRIC}|${CUSTOMARY})\b)`,
      'g',
    ),
    (match, random) => {
      const value = Number((match[2] as string).replaceAll(',', '')) * pick(random, [0.7, 1.3, 10]);
      return `${match[1]}${value >= 10 ? Math.round(value) : value.toFixed(1)}${match[3]}`;
    },
  ),
  replacing(
    'temperature-conversion-mismatch',
    'one of “20C (68F)” is 15 degrees off',
    /(\d+)( ?(?:°|degrees )? ?(?:C|Celsius|F|Fahrenheit) \()(\d+)( ?(?:°|degrees )? ?(?:C|Celsius|F|Fahrenheit)\b)/g,
    (match, random) => `${match[1]}${match[2]}${Number(match[3]) + pick(random, [-15, 15])}${match[4]}`,
  ),
  replacing(
    'square-vs-squared',
    '“10 square miles” becomes “10 miles squared”',
    /\b(\d[\d,]*) square (miles|kilometers|kilometres|meters|metres|feet)\b/g,
    ([, number, unit]) => `${number} ${unit} squared`,
  ),
  replacing(
    'ambiguous-ton',
    '“5 tons” becomes “5 tons, of 6 tonnes”',
    /\b(\d[\d,]*) (?:metric )?tons\b/g,
    ([, number]) => `${number} tons, of 6 tonnes`,
  ),
  replacing(
    'mixed-unit-system',
    '“5 miles” becomes “5 miles and 8 km”',
    /\b\d[\d,]* (?:miles|feet|acres|pounds)\b(?! \()/g,
    ([measure]) => `${measure} and 8 km`,
  ),
];
