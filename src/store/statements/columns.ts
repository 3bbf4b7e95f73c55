/** What is read of a statement and of a claim. */

export const CLAIM = `json_object(
  'slug', claims.slug, 'quantity', quantity, 'measure', measure, 'subject', subject, 'year', year, 'since', since,
  'share', share, 'amount', amount, 'definition', definition, 'prices', prices, 'unit', unit, 'currency', currency,
  'comparator', comparator, 'value', value, 'valueMax', value_max, 'assertedBy', asserted_by, 'basis', basis,
  'reading', reading, 'obstacle', obstacle, 'obstacleExplanation', obstacle_explanation, 'note', note)`

/** A statement with all that belongs to it, in one row: one round trip reads it whole. */
export const WHOLE = `
  statements.slug, statements.type, title, summary, said_on AS saidOn, statements.precision,
  json_object('slug', speaker, 'name', speaker_name, 'role', speaker_role,
    'organisation', speaker_organisation, 'speaksFor', speaks_for) AS speaker,
  event, place, quote_text AS quoteText, quote_language AS quoteLanguage, quote_status AS quoteStatus,
  quote_url AS quoteUrl, reworded_as AS rewordedAs, statements.confidence, statements.notes,
  (SELECT json_group_array(topic ORDER BY position) FROM statement_topics WHERE statement = statements.id) AS topics,
  (SELECT json_group_array(json_array(area, is_code) ORDER BY position) FROM statement_areas
    WHERE statement = statements.id) AS areas,
  (SELECT json_group_array(json_object('scope', scope, 'component', component, 'unit', unit, 'value', value,
    'valueMax', value_max, 'from', from_year, 'by', by_year, 'bound', bound, 'status', status, 'counts', counts,
    'baselineShare', baseline_share, 'baselineYear', baseline_year, 'note', note) ORDER BY position)
    FROM targets WHERE statement = statements.id) AS targets,
  (SELECT json_group_array(${CLAIM} ORDER BY position) FROM claims WHERE statement = statements.id) AS claims,
  (SELECT json_group_array(json_object('url', url, 'publisher', publisher, 'published', published,
    'primary', is_primary, 'mirror', is_mirror) ORDER BY position)
    FROM sources WHERE statement = statements.id) AS sources`
