-- What a message said stays while its episode is open, and a notice says how much hurry there is and who hears of it.
ALTER TABLE lesson_today ADD COLUMN lower_since DATE;
ALTER TABLE lesson_today ADD COLUMN episode_opened DATE;
ALTER TABLE notice RENAME COLUMN urgency TO level;
ALTER TABLE notice ADD COLUMN urgency TEXT;
ALTER TABLE notice ADD COLUMN audience TEXT;
ALTER TABLE notice ADD COLUMN started_elsewhere DATE;
