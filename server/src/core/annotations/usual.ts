import { type Annotation, MAX_IRI_LENGTH, MAX_VALUE_LENGTH } from './schema.js';

/**
 * True of annotations of the usual forms, those that we write: each of them is valid. Others may be valid too, which
 * `annotationSchema` has to say; it takes ten times as long.
 */
export function isUsual(annotation: unknown): annotation is Annotation {
  return (
    isRecord(annotation) &&
    annotation['type'] === 'Annotation' &&
    isIri(annotation['id']) &&
    isMissingOr(isString, annotation['motivation']) &&
    isUsuallyProvided(annotation) &&
    annotation['bodyValue'] === undefined &&
    isMissingOr((body) => isOneOrMore(isUsualBody, body), annotation['body']) &&
    isOneOrMore(isUsualTarget, annotation['target'])
  );
}

type Record = Readonly<{ [key: string]: unknown }>;

const PROVENANCE = ['creator', 'created', 'modified', 'generator', 'generated'] as const;

function isUsuallyProvided({ creator, created, modified, generator, generated }: Record): boolean {
  return (
    isMissingOr(isUsualAgent, creator) &&
    isMissingOr(isUsualAgent, generator) &&
    isMissingOr(isTime, created) &&
    isMissingOr(isTime, modified) &&
    generated === undefined
  );
}

function isUsualAgent(agent: unknown): boolean {
  return (
    isRecord(agent) &&
    agent['id'] === undefined &&
    isMissingOr(isString, agent['type']) &&
    isMissingOr(isText, agent['name'])
  );
}

function isUsualBody(body: unknown): boolean {
  if (!isRecord(body) || !isMissingOr(isString, body['purpose'])) return false;
  if (PROVENANCE.some((key) => body[key] !== undefined)) return false;
  return body['type'] === 'TextualBody'
    ? isText(body['value']) && isMissingOr(isString, body['format']) && isMissingOr(isString, body['language'])
    : isString(body['type']) && body['id'] === undefined && isUsualSource(body['source']);
}

function isUsualSource(source: unknown): boolean {
  return isIri(source) || (isRecord(source) && isIri(source['id']));
}

function isUsualTarget(target: unknown): boolean {
  if (!isRecord(target)) return isIri(target);
  return (
    target['id'] === undefined &&
    isUsualSource(target['source']) &&
    isMissingOr((selector) => isOneOrMore(isUsualSelector, selector), target['selector']) &&
    isMissingOr(isUsualState, target['state'])
  );
}

function isUsualSelector(selector: unknown): boolean {
  if (!isRecord(selector)) return false;
  const { type, exact, prefix, suffix, start, end } = selector;
  return type === 'TextQuoteSelector'
    ? isText(exact) && isMissingOr(isText, prefix) && isMissingOr(isText, suffix)
    : type === 'TextPositionSelector' && isPosition(start) && isPosition(end) && start <= end;
}

function isUsualState(state: unknown): boolean {
  if (!isRecord(state)) return false;
  const { type, sourceDate, sourceDateStart, sourceDateEnd, cached } = state;
  return (
    type === 'TimeState' &&
    isMissingOr(isTime, sourceDate) &&
    sourceDateStart === undefined &&
    sourceDateEnd === undefined &&
    isMissingOr(isIri, cached)
  );
}

function isRecord(value: unknown): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissingOr(is: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || is(value);
}

function isOneOrMore(is: (value: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(is) : is(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_VALUE_LENGTH;
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_IRI_LENGTH && IRI.test(value);
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && TIME.test(value);
}

/** ASCII alone: of other letters the schema decides. */
const IRI = /^[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]+$/;
/** Days that every year has. */
const TIME =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
