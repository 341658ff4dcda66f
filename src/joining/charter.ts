/** The charter people accept when they join. It rises when its meaning changes; members are then asked once more. */
export const CHARTER_VERSION = 1;
