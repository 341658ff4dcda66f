-- What did not take place is not opened again: a stand-in who never answered would become its holder. It can still be said to be done.
CREATE OR REPLACE FUNCTION turn_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.epoch < OLD.epoch THEN
    RAISE EXCEPTION 'the epoch of a turn never falls' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = OLD.status OR (OLD.status, NEW.status) IN (
    ('planned', 'accepted'), ('planned', 'seeking_cover'), ('planned', 'escalated'), ('planned', 'done'), ('planned', 'unmet'), ('planned', 'cancelled'), ('planned', 'skipped'), ('planned', 'asked'), ('planned', 'unanswered'),
    ('asked', 'planned'), ('asked', 'accepted'), ('asked', 'seeking_cover'), ('asked', 'escalated'), ('asked', 'done'), ('asked', 'unmet'), ('asked', 'cancelled'), ('asked', 'skipped'), ('asked', 'unanswered'),
    ('accepted', 'planned'), ('accepted', 'seeking_cover'), ('accepted', 'escalated'), ('accepted', 'done'), ('accepted', 'unmet'), ('accepted', 'cancelled'), ('accepted', 'skipped'), ('accepted', 'unanswered'),
    ('seeking_cover', 'planned'), ('seeking_cover', 'accepted'), ('seeking_cover', 'escalated'), ('seeking_cover', 'done'), ('seeking_cover', 'unmet'), ('seeking_cover', 'cancelled'), ('seeking_cover', 'skipped'), ('seeking_cover', 'asked'),
    ('escalated', 'planned'), ('escalated', 'accepted'), ('escalated', 'seeking_cover'), ('escalated', 'done'), ('escalated', 'unmet'), ('escalated', 'cancelled'), ('escalated', 'skipped'), ('escalated', 'asked'),
    ('unanswered', 'done'), ('unanswered', 'unmet'), ('unanswered', 'missed'), ('unanswered', 'excused'),
    ('missed', 'done'), ('missed', 'excused'), ('missed', 'unanswered'),
    ('excused', 'done'), ('excused', 'missed'), ('excused', 'unanswered'),
    ('unmet', 'done'),
    ('done', 'confirmed'), ('done', 'disputed'), ('done', 'planned'), ('done', 'asked'), ('done', 'accepted'), ('done', 'seeking_cover'), ('done', 'escalated'), ('done', 'unanswered'), ('done', 'missed'), ('done', 'excused'), ('done', 'unmet'),
    ('disputed', 'confirmed'), ('disputed', 'unmet'),
    ('cancelled', 'planned'), ('cancelled', 'seeking_cover'), ('cancelled', 'escalated'),
    ('skipped', 'planned'), ('skipped', 'asked'), ('skipped', 'accepted'), ('skipped', 'seeking_cover'), ('skipped', 'escalated')
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a turn does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
END $$;
