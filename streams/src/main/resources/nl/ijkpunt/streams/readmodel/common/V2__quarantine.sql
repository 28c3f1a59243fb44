-- SPDX-License-Identifier: EUPL-1.2
-- Partnerships that no answer can be given about; the other tables keep their last answers.

CREATE TABLE quarantine (
  partnership TEXT NOT NULL PRIMARY KEY,
  since DATE,
  failure TEXT NOT NULL
);
