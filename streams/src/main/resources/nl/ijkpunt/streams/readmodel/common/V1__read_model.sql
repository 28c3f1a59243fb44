-- SPDX-License-Identifier: EUPL-1.2
-- One schema for SQLite and PostgreSQL. Days are DATE, a month is its first day, figures that do not exist are NULL.
-- What each column says: docs/tables.md, docs/tabellen.md.

CREATE TABLE partnership (
  partnership TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  as_of DATE NOT NULL,
  legal_form TEXT,
  phase TEXT,
  start_on DATE,
  participants INTEGER NOT NULL
);

CREATE TABLE participant (
  partnership TEXT NOT NULL,
  participant TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  inhabitants INTEGER,
  PRIMARY KEY (partnership, participant)
);

CREATE TABLE review (
  partnership TEXT NOT NULL,
  realignment TEXT NOT NULL,
  started_on DATE,
  adopted_on DATE,
  held_on DATE,
  next_on DATE,
  lessons TEXT NOT NULL,
  missing_consent TEXT NOT NULL,
  PRIMARY KEY (partnership, realignment)
);

CREATE TABLE lesson_today (
  partnership TEXT NOT NULL,
  lesson TEXT NOT NULL,
  as_of DATE NOT NULL,
  status INTEGER NOT NULL,
  status_key TEXT NOT NULL,
  level TEXT NOT NULL,
  last_level TEXT,
  level_since DATE NOT NULL,
  provisional BOOLEAN NOT NULL,
  score DOUBLE PRECISION,
  se DOUBLE PRECISION,
  coverage DOUBLE PRECISION NOT NULL,
  confidence TEXT NOT NULL,
  vetoes INTEGER NOT NULL,
  first_on DATE,
  first_score DOUBLE PRECISION,
  agreed_on DATE,
  agreed_realignment TEXT,
  agreed_score DOUBLE PRECISION,
  change_since DATE,
  change_points DOUBLE PRECISION,
  drift_state TEXT,
  drift_evidence DOUBLE PRECISION,
  drift_onset DATE,
  patterns TEXT NOT NULL,
  chart_mean DOUBLE PRECISION,
  chart_lower DOUBLE PRECISION,
  chart_upper DOUBLE PRECISION,
  chart_trial BOOLEAN,
  chart_variation TEXT,
  chart_assurance TEXT,
  red_in_3 DOUBLE PRECISION,
  red_in_6 DOUBLE PRECISION,
  red_in_12 DOUBLE PRECISION,
  wave TEXT,
  wave_closed_on DATE,
  gap DOUBLE PRECISION,
  gap_high TEXT,
  gap_low TEXT,
  gap_signal TEXT,
  agreement DOUBLE PRECISION,
  PRIMARY KEY (partnership, lesson)
);

CREATE TABLE indicator_today (
  partnership TEXT NOT NULL,
  lesson TEXT NOT NULL,
  indicator TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  value DOUBLE PRECISION,
  colour TEXT NOT NULL,
  score DOUBLE PRECISION,
  unclipped DOUBLE PRECISION,
  se DOUBLE PRECISION,
  weight DOUBLE PRECISION NOT NULL,
  freshness DOUBLE PRECISION NOT NULL,
  share DOUBLE PRECISION NOT NULL,
  contribution DOUBLE PRECISION,
  change_value DOUBLE PRECISION,
  change_coverage DOUBLE PRECISION,
  drift_share DOUBLE PRECISION,
  observed_on DATE,
  PRIMARY KEY (partnership, indicator)
);

CREATE TABLE perspective_today (
  partnership TEXT NOT NULL,
  lesson TEXT NOT NULL,
  participant TEXT NOT NULL,
  perspective TEXT NOT NULL,
  state TEXT NOT NULL,
  score DOUBLE PRECISION,
  se DOUBLE PRECISION,
  answers INTEGER,
  invited INTEGER,
  PRIMARY KEY (partnership, lesson, participant, perspective)
);

CREATE TABLE symptom_today (
  partnership TEXT NOT NULL,
  symptom TEXT NOT NULL,
  as_of DATE NOT NULL,
  level TEXT NOT NULL,
  score DOUBLE PRECISION,
  known INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  lessons TEXT NOT NULL,
  PRIMARY KEY (partnership, symptom)
);

CREATE TABLE lesson_month (
  partnership TEXT NOT NULL,
  lesson TEXT NOT NULL,
  month DATE NOT NULL,
  status INTEGER NOT NULL,
  status_key TEXT NOT NULL,
  level TEXT NOT NULL,
  score DOUBLE PRECISION,
  se DOUBLE PRECISION,
  coverage DOUBLE PRECISION NOT NULL,
  confidence TEXT NOT NULL,
  vetoes INTEGER NOT NULL,
  drift_state TEXT,
  drift_evidence DOUBLE PRECISION,
  drift_onset DATE,
  baseline DOUBLE PRECISION,
  baseline_since DATE,
  baseline_realignment TEXT,
  mean DOUBLE PRECISION,
  lower DOUBLE PRECISION,
  upper DOUBLE PRECISION,
  revision INTEGER NOT NULL,
  PRIMARY KEY (partnership, lesson, month)
);

CREATE TABLE notice (
  partnership TEXT NOT NULL,
  notice TEXT NOT NULL,
  lesson TEXT NOT NULL,
  kind TEXT NOT NULL,
  event TEXT NOT NULL,
  reason TEXT,
  told_on DATE NOT NULL,
  message BOOLEAN NOT NULL,
  subject TEXT NOT NULL,
  opened DATE,
  month DATE,
  provisional BOOLEAN,
  revised BOOLEAN,
  since DATE,
  since_precision TEXT,
  hand TEXT,
  evidence DOUBLE PRECISION,
  score DOUBLE PRECISION,
  level_first DOUBLE PRECISION,
  level_agreed DOUBLE PRECISION,
  red_in_6 DOUBLE PRECISION,
  indicator TEXT,
  target DOUBLE PRECISION,
  value DOUBLE PRECISION,
  due_on DATE,
  urgency TEXT,
  participant TEXT,
  owner_role TEXT,
  awaiting TEXT,
  PRIMARY KEY (partnership, notice)
);

-- A time in which a lesson kept slipping, from opened to closed; made of its notices, so it cannot contradict them.
CREATE VIEW drift_episode AS
SELECT partnership, lesson, subject AS episode,
  min(opened) AS opened,
  min(told_on) FILTER (WHERE event = 'opened') AS opened_on,
  max(since) FILTER (WHERE event = 'opened') AS since,
  max(evidence) FILTER (WHERE event = 'opened') AS evidence,
  max(score) FILTER (WHERE event = 'opened') AS score,
  count(*) FILTER (WHERE event = 'reminded') AS reminders,
  max(month) FILTER (WHERE event = 'closed') AS closed,
  max(told_on) FILTER (WHERE event = 'closed') AS closed_on,
  max(reason) FILTER (WHERE event = 'closed') AS reason
FROM notice
WHERE kind = 'episode' AND event IN ('opened', 'reminded', 'closed')
GROUP BY partnership, lesson, subject;

CREATE TABLE evidence (
  partnership TEXT NOT NULL,
  lesson TEXT NOT NULL,
  indicator TEXT NOT NULL,
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (partnership, indicator, source, id)
);

CREATE TABLE rejected (
  topic TEXT NOT NULL,
  part INTEGER NOT NULL,
  place BIGINT NOT NULL,
  received_on DATE NOT NULL,
  rule TEXT NOT NULL,
  field TEXT NOT NULL,
  reasons INTEGER NOT NULL,
  PRIMARY KEY (topic, part, place)
);

CREATE TABLE read_position (
  topic TEXT NOT NULL,
  part INTEGER NOT NULL,
  topic_id TEXT NOT NULL,
  next_place BIGINT NOT NULL,
  PRIMARY KEY (topic, part)
);
