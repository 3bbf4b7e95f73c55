-- How a claim is read, where its words say less than a year, a basis or a day. Rows of before have none of it.

-- The moments of which the words speak where they name no year.
ALTER TABLE claims ADD COLUMN moment TEXT;
ALTER TABLE claims ADD COLUMN since_moment TEXT;
-- The share of GDP from which the words themselves reckon.
ALTER TABLE claims ADD COLUMN from_share REAL;
-- The base year of constant prices that the words have.
ALTER TABLE claims ADD COLUMN base_year INTEGER;
-- The edition whose numbers the words give, though it came out after them.
ALTER TABLE claims ADD COLUMN quotes TEXT;
-- The day of the words, where it is not that of the statement.
ALTER TABLE claims ADD COLUMN own_day TEXT;
ALTER TABLE claims ADD COLUMN own_precision TEXT;
