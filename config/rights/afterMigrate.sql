-- What the server may do with the tables on PostgreSQL when it works as another user than their owner: add and change, and delete only
-- what is meant to go. What was said stays as it was said. Run after each migration; Derby, inside the server, has no users.
GRANT USAGE ON SCHEMA message, intake, eligibility, ranking, invitations, nominations, web TO "${user}";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA message, intake, eligibility, ranking, invitations, nominations, web TO "${user}";
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA intake, eligibility, ranking, invitations, nominations, web TO "${user}";

-- The journal and its chain are only added to, but for the mark that a row was sent.
GRANT SELECT, INSERT ON message.said, message.chain TO "${user}";
GRANT UPDATE (sent_at) ON message.said TO "${user}";

-- Drafts whose days are over, searches that an officer no longer keeps, keys a day old, events some weeks old, and webhooks.
GRANT DELETE ON intake.draft, nominations.saved_search, web.retry, web.event_out, web.webhook, web.delivery TO "${user}";
