import type { Location } from '../state/telegram.ts';
import { badRequest } from './errors.ts';
import { integerParam, type Params, textParam } from './params.ts';

const FOR_EVER = 0x7fffffff;

/** Reads where something is; a `live_period` makes it a place that moves (Bot API facts, F4). @throws {ApiError} */
export function requestedLocation(params: Params): Location {
  const [latitude = '', longitude = ''] = ['latitude', 'longitude'].map((name) => textParam(params, name).trim());
  if (latitude === '') throw badRequest('latitude is empty');
  if (longitude === '') throw badRequest('longitude is empty');
  const place = { latitude: leadingNumber(latitude), longitude: leadingNumber(longitude) };
  if (Math.abs(place.latitude) > 90 || Math.abs(place.longitude) > 180) throw badRequest('wrong location specified');
  const accuracy = leadingNumber(textParam(params, 'horizontal_accuracy'));
  return {
    ...place,
    ...(accuracy > 0 ? { horizontal_accuracy: Math.min(accuracy, 1500) } : {}),
    ...livePart(params),
  };
}

function livePart(params: Params): Partial<Location> {
  const live_period = integerParam(params, 'live_period', { min: 0, max: FOR_EVER, absent: 0 });
  if (live_period === 0) return {};
  if (live_period !== FOR_EVER && (live_period < 60 || live_period > 86_400)) {
    throw badRequest('wrong live location period specified');
  }
  return { live_period, ...movement(params) };
}

/** Where a live location is heading, and how near somebody must come to be told of. */
export function movement(params: Params): Partial<Location> {
  const heading = integerParam(params, 'heading', { min: 0, max: 360, absent: 0 });
  const radius = integerParam(params, 'proximity_alert_radius', { min: 0, max: 100_000, absent: 0 });
  return {
    ...(heading > 0 ? { heading } : {}),
    ...(radius > 0 ? { proximity_alert_radius: radius } : {}),
  };
}

function leadingNumber(text: string): number {
  return Number(/^[+-]?\d+(?:\.\d+)?/.exec(text.trim())?.[0] ?? 0);
}
