/** Where the sun is watched, in degrees; north and east are positive. */
export type Place = { latitude: number; longitude: number };

/**
 * When the sun sets on a local date, to about two minutes below the polar circles: the sunrise equation with a refraction of 0.833 degrees,
 * https://en.wikipedia.org/wiki/Sunrise_equation
 */
export function sunsetOn(on: Temporal.PlainDate, { latitude, longitude }: Place): Temporal.Instant {
  const days = Temporal.PlainDate.from('2000-01-01').until(on, { largestUnit: 'day' }).days;
  const noon = days - longitude / 360;
  const anomaly = degrees(357.5291 + 0.985_600_28 * noon);
  const centre = 1.9148 * sin(anomaly) + 0.02 * sin(2 * anomaly) + 0.0003 * sin(3 * anomaly);
  const ecliptic = degrees(anomaly + centre + 180 + 102.9372);
  const transit = noon + 0.0053 * sin(anomaly) - 0.0069 * sin(2 * ecliptic);
  const declination = asin(sin(ecliptic) * sin(23.4397));
  const hourAngle = acos((sin(-0.833) - sin(latitude) * sin(declination)) / (cos(latitude) * cos(declination)));
  const sinceEpochDays = transit + hourAngle / 360;
  return Temporal.Instant.from('2000-01-01T12:00:00Z').add({ seconds: Math.round(sinceEpochDays * 86_400) });
}

function degrees(value: number): number {
  return ((value % 360) + 360) % 360;
}

function sin(value: number): number {
  return Math.sin((value * Math.PI) / 180);
}

function cos(value: number): number {
  return Math.cos((value * Math.PI) / 180);
}

function asin(value: number): number {
  return (Math.asin(value) * 180) / Math.PI;
}

function acos(value: number): number {
  return (Math.acos(value) * 180) / Math.PI;
}
