-- The tables of the house, a schema per module: only that module reads or writes there.
-- Plain SQL that Derby and PostgreSQL both take, but for the name of a column of bytes. Instants are kept in UTC.

-- ---------------------------------------------------------------- the conversation (kernel)
CREATE SCHEMA message;

-- A value names the end of a thousand ids, which the server then gives out by itself.
CREATE SEQUENCE message.said_id START WITH 1000 INCREMENT BY 1000;

-- Outbox and journal in one: written with the fact it tells, marked when sent, never deleted.
CREATE TABLE message.said (
    id          BIGINT          NOT NULL PRIMARY KEY,
    event_type  VARCHAR(40)     NOT NULL,
    event_key   VARCHAR(40)     NOT NULL,
    body        VARCHAR(32000)  NOT NULL,
    said_at     TIMESTAMP       NOT NULL,
    said_by     VARCHAR(100)    NOT NULL,
    sent_at     TIMESTAMP
);

-- The relay, when it starts or was behind, reads what is not sent yet in the order it was said.
CREATE INDEX said_unsent ON message.said (sent_at, id);

-- What happened to one candidate, in order.
CREATE INDEX said_about ON message.said (event_key, id);

-- Every row of message.said once, in the order in which it was found committed: no row can change, go or come between unseen.
CREATE TABLE message.chain (
    link        BIGINT          NOT NULL PRIMARY KEY,
    -- Unique: no row is chained twice. Also how the rows that are not chained are found at the start.
    said_id     BIGINT          NOT NULL UNIQUE,
    hash        CHAR(64)        NOT NULL
);

-- ---------------------------------------------------------------- intake
CREATE SCHEMA intake;

-- The end of fifty numbers.
CREATE SEQUENCE intake.number START WITH 100000050 INCREMENT BY 50;

CREATE TABLE intake.expression_of_interest (
    digits        INTEGER         NOT NULL PRIMARY KEY,
    person        VARCHAR(22)     NOT NULL,
    -- The person while the expression of interest is live: one at a time (IRPA 10.1(5)).
    live_person   VARCHAR(22)     UNIQUE,
    state         VARCHAR(17)     NOT NULL
                  CHECK (state IN ('SUBMITTED', 'IN_POOL', 'INELIGIBLE', 'INVITED', 'INVITATION_LAPSED', 'APPLIED',
                                   'EXPIRED', 'WITHDRAWN')),
    eligible      BOOLEAN         NOT NULL,
    revision      INTEGER         NOT NULL,
    determination BIGINT          NOT NULL,
    submitted_at  TIMESTAMP       NOT NULL,
    -- When it ends by itself; empty once it has ended and while an invitation keeps it.
    ends_at       TIMESTAMP,
    profile       VARCHAR(32000)  NOT NULL,
    validation_code CHAR(8)       NOT NULL,
    name_key      VARCHAR(100)    NOT NULL,
    born_on       DATE            NOT NULL,
    round         VARCHAR(20),
    closed_round  VARCHAR(20),
    apply_by      DATE,
    version       INTEGER         NOT NULL
);

-- Every second the numbers of those that are over are looked for, in the index alone.
CREATE INDEX expression_of_interest_over ON intake.expression_of_interest (ends_at, digits);

-- A province that knows a person looks for the declaration by date of birth and family name (MI 7).
CREATE INDEX expression_of_interest_named ON intake.expression_of_interest (born_on, name_key);

-- The end of fifty numbers.
CREATE SEQUENCE intake.draft_number START WITH 100000050 INCREMENT BY 50;

CREATE TABLE intake.draft (
    digits        INTEGER         NOT NULL PRIMARY KEY,
    begun_at      TIMESTAMP       NOT NULL,
    submit_by     DATE            NOT NULL,
    content       VARCHAR(32000)  NOT NULL,
    -- The expression of interest that it renews, until it is submitted: one draft for each.
    renews        INTEGER         UNIQUE REFERENCES intake.expression_of_interest (digits),
    submitted_as  INTEGER         REFERENCES intake.expression_of_interest (digits),
    version       INTEGER         NOT NULL
);

-- A day deletes the drafts whose time has passed.
CREATE INDEX draft_age ON intake.draft (submit_by);

-- ---------------------------------------------------------------- eligibility
CREATE SCHEMA eligibility;

CREATE TABLE eligibility.assessment (
    eoi_number    CHAR(10)        NOT NULL PRIMARY KEY,
    revision      INTEGER         NOT NULL,
    determination BIGINT          NOT NULL,
    submitted_at  TIMESTAMP       NOT NULL,
    profile       VARCHAR(32000)  NOT NULL,
    classes       VARCHAR(20)     NOT NULL,
    findings      VARCHAR(32000)  NOT NULL,
    as_of         DATE            NOT NULL,
    review_on     DATE            NOT NULL,
    ended         BOOLEAN         NOT NULL,
    -- For the registration with Job Bank, while it was mandatory.
    waiting       BOOLEAN         NOT NULL,
    version       INTEGER         NOT NULL
);

-- A day reads the candidates whose finding may change on it.
CREATE INDEX assessment_review ON eligibility.assessment (ended, review_on);

-- ---------------------------------------------------------------- ranking
CREATE SCHEMA ranking;

CREATE TABLE ranking.candidate (
    eoi_number      CHAR(10)        NOT NULL PRIMARY KEY,
    submitted_at    TIMESTAMP,
    profile         VARCHAR(32000),
    determination   BIGINT          NOT NULL,
    classes         VARCHAR(20)     NOT NULL,
    categories      VARCHAR(130)    NOT NULL,
    nomination      VARCHAR(40),
    last_withdrawn  VARCHAR(40),
    round           VARCHAR(20),
    last_closed     VARCHAR(20),
    ended           BOOLEAN         NOT NULL,
    in_pool         BOOLEAN         NOT NULL,
    score           SMALLINT        NOT NULL CHECK (score BETWEEN 0 AND 1200),
    -- The score that an accepted nomination would give.
    if_nominated    SMALLINT        NOT NULL CHECK (if_nominated BETWEEN 0 AND 1200),
    -- The facts the score was made of, packed: from them the pool is ranked under another instrument.
    own_inputs      BIGINT          NOT NULL,
    other_inputs    BIGINT          NOT NULL,
    breakdown       VARCHAR(32000),
    review_on       DATE,
    place           BIGINT          NOT NULL,
    -- How many rows of score_change there are.
    changes         INTEGER         NOT NULL,
    version         INTEGER         NOT NULL
);

-- A day reads the candidates whose score may change on it; the standings read the pool at start.
CREATE INDEX candidate_review ON ranking.candidate (in_pool, review_on);

-- How often the standings were made from the table: changes of the pool are numbered across starts.
CREATE TABLE ranking.standings (
    starts  INTEGER  NOT NULL
);

INSERT INTO ranking.standings VALUES (0);

-- The history of every candidate: written with the candidate's row, never changed or deleted. Read by its key.
CREATE TABLE ranking.score_change (
    eoi_number       CHAR(10)        NOT NULL,
    sequence_number  INTEGER         NOT NULL,
    recorded_at      TIMESTAMP       NOT NULL,
    -- The day of what was heard, or on which the law made the change, even if the house was closed on it.
    effective_on     DATE            NOT NULL,
    causes           VARCHAR(500)    NOT NULL,
    details          VARCHAR(32000)  NOT NULL,
    PRIMARY KEY (eoi_number, sequence_number)
);

-- How many were scored anew because a day began, and how many of them changed.
CREATE TABLE ranking.reviewed_day (
    review_day  DATE     NOT NULL PRIMARY KEY,
    done        INTEGER  NOT NULL,
    changed     INTEGER  NOT NULL,
    version     INTEGER  NOT NULL
);

-- ---------------------------------------------------------------- invitations
CREATE SCHEMA invitations;

CREATE TABLE invitations.ranked_candidate (
    eoi_number    CHAR(10)     NOT NULL PRIMARY KEY,
    place         BIGINT       NOT NULL,
    score         SMALLINT     NOT NULL,
    submitted_at  TIMESTAMP    NOT NULL,
    classes       VARCHAR(20)  NOT NULL,
    categories    VARCHAR(130) NOT NULL,
    destinations  VARCHAR(60)  NOT NULL,
    occupation    VARCHAR(5),
    first_language VARCHAR(7) NOT NULL,
    in_pool       BOOLEAN      NOT NULL,
    -- The place before: a round is held on the pool of an instant, although candidates go on moving.
    earlier_score      SMALLINT     NOT NULL,
    earlier_classes    VARCHAR(20)  NOT NULL,
    earlier_categories VARCHAR(130) NOT NULL,
    earlier_in_pool    BOOLEAN      NOT NULL,
    -- Ended, or its invitation was used or let pass: no round invites again, whether ranking has heard of it or not.
    is_over       BOOLEAN      NOT NULL,
    version       INTEGER      NOT NULL
);

-- Who writes here has the turn until the end of the transaction: rounds, and what ends for good, come one after another.
CREATE TABLE invitations.turn (
    taken  BIGINT  NOT NULL
);

INSERT INTO invitations.turn VALUES (0);

CREATE SEQUENCE invitations.round_number START WITH 1 INCREMENT BY 1;

CREATE TABLE invitations.round (
    number           INTEGER       NOT NULL PRIMARY KEY,
    kind             VARCHAR(19)   NOT NULL
                     CHECK (kind IN ('GENERAL', 'PNP', 'CEC', 'FST', 'FSW', 'FRENCH', 'HEALTHCARE', 'STEM', 'TRADES',
                                     'TRANSPORT', 'AGRICULTURE', 'EDUCATION', 'PHYSICIANS_CDN', 'SENIOR_MANAGERS_CDN',
                                     'RESEARCHERS_CDN', 'MILITARY')),
    wanted           INTEGER       NOT NULL CHECK (wanted >= 0),
    rank_score       SMALLINT,
    rank_submitted_by TIMESTAMP,
    state            VARCHAR(9)    NOT NULL CHECK (state IN ('PROPOSED', 'CANCELLED', 'CALLED', 'HELD', 'REFUSED')),
    proposed_at      TIMESTAMP     NOT NULL,
    proposed_by      VARCHAR(100)  NOT NULL,
    approved_by      VARCHAR(100),
    preview          VARCHAR(32000),
    called_at        TIMESTAMP     NOT NULL,
    held_at          TIMESTAMP,
    invited          INTEGER,
    cut_off          SMALLINT,
    tie_break        TIMESTAMP,
    pool_candidates  INTEGER,
    pool_digest      CHAR(64),
    refusal          VARCHAR(1000),
    version          INTEGER       NOT NULL
);

-- The whole pool at the instant of a round, packed: what a round is replayed from and explained by.
CREATE TABLE invitations.sealed_pool (
    round_number  INTEGER   NOT NULL PRIMARY KEY REFERENCES invitations.round (number),
    places        ${bytes}  NOT NULL
);

CREATE TABLE invitations.invitation (
    round_number    INTEGER      NOT NULL REFERENCES invitations.round (number),
    eoi_number      CHAR(10)     NOT NULL,
    economic_class  CHAR(3)      NOT NULL,
    score           SMALLINT     NOT NULL,
    issued_on       DATE         NOT NULL,
    apply_by        DATE         NOT NULL,
    state           VARCHAR(9)   NOT NULL
                    CHECK (state IN ('ISSUED', 'DECLINED', 'CANCELLED', 'LAPSED', 'APPLIED', 'ENDED')),
    version         INTEGER      NOT NULL,
    PRIMARY KEY (round_number, eoi_number)
);

-- A candidate's own invitations.
CREATE INDEX invitation_candidate ON invitations.invitation (eoi_number, round_number);

-- The lapsing of a day reads the open ones whose time is up.
CREATE INDEX invitation_open ON invitations.invitation (state, apply_by);

-- ---------------------------------------------------------------- nominations
CREATE SCHEMA nominations;

CREATE TABLE nominations.nomination (
    certificate     VARCHAR(40)   NOT NULL PRIMARY KEY,
    eoi_number      CHAR(10)      NOT NULL,
    -- The candidate while the nomination is open or stands: one at a time.
    live_candidate  CHAR(10)      UNIQUE,
    province        CHAR(2)       NOT NULL,
    state           VARCHAR(9)    NOT NULL
                    CHECK (state IN ('PROPOSED', 'SENT_BACK', 'OFFERED', 'ACCEPTED', 'REJECTED', 'LAPSED', 'WITHDRAWN',
                                     'USED', 'ENDED')),
    offered_on      DATE          NOT NULL,
    answer_by       DATE          NOT NULL,
    stream          VARCHAR(80),
    reason          VARCHAR(500),
    proposed_by     VARCHAR(80),
    -- The year whose allocation it charges; empty: none.
    charged_year    INTEGER,
    -- Unique: it is all that a holder of the certificate knows of it, and is how it is found.
    verification    CHAR(12)      NOT NULL UNIQUE,
    steps           INTEGER       NOT NULL,
    version         INTEGER       NOT NULL
);

-- The lapsing of a day reads the open ones whose time is up.
CREATE INDEX nomination_open ON nominations.nomination (state, answer_by);

-- A case shows all nominations of its candidate.
CREATE INDEX nomination_candidate ON nominations.nomination (eoi_number);

-- A province lists its nominations page by page, latest first, and counts what is held in a year.
CREATE INDEX nomination_list ON nominations.nomination (province, offered_on, certificate);

-- What waits for an answer, those whose time is up first.
CREATE INDEX nomination_waiting ON nominations.nomination (province, state, answer_by);

-- Who took each nomination where, and when.
CREATE TABLE nominations.step (
    certificate  VARCHAR(40)   NOT NULL,
    nth          INTEGER       NOT NULL,
    taken_at     TIMESTAMP     NOT NULL,
    state        VARCHAR(9)    NOT NULL
                 CHECK (state IN ('PROPOSED', 'SENT_BACK', 'OFFERED', 'ACCEPTED', 'REJECTED', 'LAPSED', 'WITHDRAWN',
                                  'USED', 'ENDED')),
    -- The account of the province's officer; empty when it was the candidate, the calendar or a round.
    officer      VARCHAR(80)   NOT NULL,
    reason       VARCHAR(500),
    PRIMARY KEY (certificate, nth)
);

CREATE TABLE nominations.allocation (
    province   CHAR(2)      NOT NULL,
    year_of    INTEGER      NOT NULL,
    allotted   INTEGER      NOT NULL CHECK (allotted >= 0),
    charged    INTEGER      NOT NULL CHECK (charged >= 0),
    returned   INTEGER      NOT NULL CHECK (returned >= 0),
    -- The last number that was given to a certificate of the year.
    numbered   INTEGER      NOT NULL,
    version    INTEGER      NOT NULL,
    PRIMARY KEY (province, year_of),
    CHECK (charged <= allotted)
);

-- How a province works, once its administrator has said so.
CREATE TABLE nominations.province_settings (
    province        CHAR(2)      NOT NULL PRIMARY KEY,
    second_officer  BOOLEAN      NOT NULL,
    gives_back      BOOLEAN      NOT NULL,
    public_counter  BOOLEAN      NOT NULL,
    own_numbers     BOOLEAN      NOT NULL,
    number_pattern  VARCHAR(30)  NOT NULL,
    version         INTEGER      NOT NULL
);

-- What a province wrote to candidates who interest it.
CREATE TABLE nominations.notice (
    id          CHAR(11)        NOT NULL PRIMARY KEY,
    province    CHAR(2)         NOT NULL,
    officer     VARCHAR(80)     NOT NULL,
    sent_at     TIMESTAMP       NOT NULL,
    answer_by   DATE            NOT NULL,
    text_en     VARCHAR(2000)   NOT NULL,
    text_fr     VARCHAR(2000)   NOT NULL
);

-- A province lists what it sent, latest first.
CREATE INDEX notice_list ON nominations.notice (province, sent_at);

-- Who was written to, and what each answered; no answer yet: empty.
CREATE TABLE nominations.interest (
    notice       CHAR(11)     NOT NULL REFERENCES nominations.notice (id),
    eoi_number   CHAR(10)     NOT NULL,
    interested   BOOLEAN,
    answered_at  TIMESTAMP,
    version      INTEGER      NOT NULL,
    PRIMARY KEY (notice, eoi_number)
);

-- A candidate reads what was sent to it, and a case shows it.
CREATE INDEX interest_candidate ON nominations.interest (eoi_number);

CREATE TABLE nominations.pool_listing (
    eoi_number      CHAR(10)     NOT NULL PRIMARY KEY,
    place           BIGINT       NOT NULL,
    score           SMALLINT     NOT NULL,
    classes         VARCHAR(20)  NOT NULL,
    categories      VARCHAR(130) NOT NULL,
    destinations    VARCHAR(60)  NOT NULL,
    occupation      VARCHAR(5),
    first_language  VARCHAR(7),
    -- The background; without education it is not known.
    education          VARCHAR(23),
    canadian_years     SMALLINT  DEFAULT 0 NOT NULL,
    foreign_years      SMALLINT  DEFAULT 0 NOT NULL,
    trade_certificate  BOOLEAN   DEFAULT FALSE NOT NULL,
    in_pool         BOOLEAN      NOT NULL,
    version         INTEGER      NOT NULL
);

-- What an officer searches for again and again; the address is the search.
CREATE TABLE nominations.saved_search (
    officer   VARCHAR(100)  NOT NULL,
    name      VARCHAR(60)   NOT NULL,
    address   VARCHAR(500)  NOT NULL,
    PRIMARY KEY (officer, name)
);

-- A file of nominations and how far the work on it has come. The good, the sent, the unchanged and the refused are counted; the
-- rest waits.
CREATE TABLE nominations.file (
    id            CHAR(36)      NOT NULL PRIMARY KEY,
    province      CHAR(2)       NOT NULL,
    name          VARCHAR(100)  NOT NULL,
    handed_in_by  VARCHAR(100)  NOT NULL,
    handed_in_at  TIMESTAMP     NOT NULL,
    sent_by       VARCHAR(100),
    stage         VARCHAR(9)    NOT NULL
                  CHECK (stage IN ('CHECKING', 'CHECKED', 'SENDING', 'DONE', 'DISCARDED')),
    row_count     INTEGER       NOT NULL,
    done          INTEGER       NOT NULL,
    good          INTEGER       NOT NULL,
    sent          INTEGER       NOT NULL,
    unchanged     INTEGER       NOT NULL,
    refused       INTEGER       NOT NULL,
    version       INTEGER       NOT NULL,
    CHECK (done <= row_count AND good + sent + unchanged + refused <= row_count)
);

-- Every second the oldest that is at work is looked for.
CREATE INDEX file_at_work ON nominations.file (stage, handed_in_at);

-- A province lists its files, latest first.
CREATE INDEX file_list ON nominations.file (province, handed_in_at);

-- What was handed in, as it was, and what became of it. A cell of more than 200 characters is refused and kept short.
CREATE TABLE nominations.file_row (
    file         CHAR(36)       NOT NULL REFERENCES nominations.file (id),
    place        INTEGER        NOT NULL,
    sheet_row    INTEGER        NOT NULL,
    certificate  VARCHAR(200)   NOT NULL,
    candidate    VARCHAR(200)   NOT NULL,
    stream       VARCHAR(200)   NOT NULL,
    state        VARCHAR(9)     NOT NULL
                 CHECK (state IN ('WAITING', 'GOOD', 'SENT', 'UNCHANGED', 'REFUSED')),
    faults       VARCHAR(8000)  NOT NULL,
    version      INTEGER        NOT NULL,
    PRIMARY KEY (file, place)
);

-- The report shows the refused ones, and the error file is made of them.
CREATE INDEX file_row_state ON nominations.file_row (file, state, place);

-- ---------------------------------------------------------------- web
CREATE SCHEMA web;

-- What was answered to a request with an Idempotency-Key; nothing in the answer's columns while it is being carried out.
CREATE TABLE web.retry (
    caller       VARCHAR(100)   NOT NULL,
    operation    VARCHAR(60)    NOT NULL,
    retry_key    VARCHAR(200)   NOT NULL,
    request      CHAR(64)       NOT NULL,
    claimed_at   TIMESTAMP      NOT NULL,
    status       INTEGER,
    location     VARCHAR(500),
    body         VARCHAR(32000),
    PRIMARY KEY (caller, operation, retry_key)
);

-- A day later a key is forgotten.
CREATE INDEX retry_age ON web.retry (claimed_at);

-- How far each has come: by the name of a feed the number of its last event, which is never given again; JOURNAL, the last link that was
-- read; ANNOUNCED, the last event of the department that the broker has.
CREATE TABLE web.reached (
    what    VARCHAR(10)  NOT NULL PRIMARY KEY,
    number  BIGINT       NOT NULL
);

-- What those outside are told: each reader’s events with numbers of its own, so that no number tells anything about another’s.
CREATE TABLE web.event_out (
    feed         VARCHAR(10)    NOT NULL,
    number       BIGINT         NOT NULL,
    kind         VARCHAR(20)    NOT NULL,
    subject      VARCHAR(40)    NOT NULL,
    happened_at  TIMESTAMP      NOT NULL,
    facts        VARCHAR(1000)  NOT NULL,
    PRIMARY KEY (feed, number)
);

-- After some days an event is kept no more.
CREATE INDEX event_out_age ON web.event_out (happened_at);

-- What was last told of a candidate.
CREATE TABLE web.followed (
    eoi_number    CHAR(10)   NOT NULL PRIMARY KEY,
    place         BIGINT     NOT NULL,
    score         SMALLINT,
    nominated_by  CHAR(2),
    invited_for   CHAR(2)
);

CREATE TABLE web.webhook (
    id               CHAR(36)      NOT NULL PRIMARY KEY,
    feed             VARCHAR(10)   NOT NULL,
    address          VARCHAR(500)  NOT NULL,
    kinds            VARCHAR(200)  NOT NULL,
    secret           VARCHAR(60)   NOT NULL,
    created_by       VARCHAR(100)  NOT NULL,
    created_at       TIMESTAMP     NOT NULL,
    enabled          BOOLEAN       NOT NULL,
    delivered        BIGINT        NOT NULL,
    attempts         INTEGER       NOT NULL,
    failures         INTEGER       NOT NULL,
    failing_since    TIMESTAMP,
    next_attempt_at  TIMESTAMP     NOT NULL,
    version          INTEGER       NOT NULL
);

-- Every attempt to send an event to a webhook.
CREATE TABLE web.delivery (
    webhook       CHAR(36)     NOT NULL REFERENCES web.webhook (id),
    nth           INTEGER      NOT NULL,
    event_number  BIGINT       NOT NULL,
    attempted_at  TIMESTAMP    NOT NULL,
    result        VARCHAR(11)  NOT NULL
                  CHECK (result IN ('DELIVERED', 'REFUSED', 'GONE', 'TIMED_OUT', 'UNREACHABLE', 'NOT_ALLOWED')),
    status        INTEGER,
    took_millis   INTEGER      NOT NULL,
    PRIMARY KEY (webhook, nth)
);

-- An attempt is forgotten with the events of its time.
CREATE INDEX delivery_age ON web.delivery (attempted_at);

-- Who may act for a province and how; nobody is taken off, so that who once acted is still known.
CREATE TABLE web.province_user (
    province       CHAR(2)        NOT NULL,
    name           VARCHAR(100)   NOT NULL,
    officer        BOOLEAN        NOT NULL,
    approver       BOOLEAN        NOT NULL,
    administrator  BOOLEAN        NOT NULL,
    active         BOOLEAN        NOT NULL,
    first_day      DATE           NOT NULL,
    -- Empty: without end.
    last_day       DATE,
    version        INTEGER        NOT NULL,
    PRIMARY KEY (province, name)
);

-- What stands above every page now, and whether anything is taken; one row. Who put it there is in message.said.
CREATE TABLE web.notice (
    id           INTEGER        NOT NULL PRIMARY KEY CHECK (id = 1),
    read_only    BOOLEAN        NOT NULL,
    text_en      VARCHAR(500),
    text_fr      VARCHAR(500),
    given_at     TIMESTAMP      NOT NULL,
    version      INTEGER        NOT NULL
);
