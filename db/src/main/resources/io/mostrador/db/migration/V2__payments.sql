-- Attempts to have an amount charged by a payment terminal, each where it stands. The reference is also the reference of
-- the tender it becomes. No card's number is ever here: the last four digits at most.
CREATE TABLE payment_attempt (
    attempt_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    basket_id UUID NOT NULL,
    type VARCHAR(10) NOT NULL,
    currency CHAR(3) NOT NULL,
    amount_minor BIGINT NOT NULL,
    reference CHAR(10) NOT NULL,
    state VARCHAR(12) NOT NULL,
    request VARCHAR(10) NOT NULL,
    decline_reason VARCHAR(20),
    decline_message VARCHAR(80),
    authorisation_code VARCHAR(20),
    scheme VARCHAR(40),
    last_digits VARCHAR(4),
    terminal_id VARCHAR(40),
    by_hand BOOLEAN,
    CONSTRAINT payment_attempt_pk PRIMARY KEY (attempt_id),
    CONSTRAINT payment_attempt_type_check CHECK (type IN ('CARD', 'QR')),
    CONSTRAINT payment_attempt_amount_check CHECK (amount_minor > 0),
    CONSTRAINT payment_attempt_state_check CHECK (state IN ('INTENT', 'SENT', 'UNKNOWN', 'APPROVED', 'TENDERED', 'REFUND_DUE', 'DECLINED', 'NOT_CHARGED', 'SOLD', 'REFUNDED')),
    CONSTRAINT payment_attempt_request_check CHECK (request IN ('NONE', 'CANCEL', 'ASK', 'REFUND')),
    CONSTRAINT payment_attempt_decline_check CHECK ((state = 'DECLINED') = (decline_reason IS NOT NULL)),
    CONSTRAINT payment_attempt_approval_check CHECK ((state IN ('APPROVED', 'TENDERED', 'REFUND_DUE', 'SOLD', 'REFUNDED')) = (authorisation_code IS NOT NULL))
);

CREATE INDEX payment_attempt_reference_index ON payment_attempt (reference);
CREATE INDEX payment_attempt_sequence_index ON payment_attempt (sequence);
