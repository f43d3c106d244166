-- Cash of other currencies, each in its own minor units. What it counted for is in the tenders of the sale and of the
-- session.
CREATE TABLE till_session_currency (
    till_session_id UUID NOT NULL,
    currency CHAR(3) NOT NULL,
    kept_minor BIGINT NOT NULL,
    CONSTRAINT till_session_currency_pk PRIMARY KEY (till_session_id, currency),
    CONSTRAINT till_session_currency_kept_check CHECK (kept_minor > 0)
);

CREATE TABLE z_report_currency (
    z_number BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    counted_minor BIGINT NOT NULL,
    expected_minor BIGINT NOT NULL,
    CONSTRAINT z_report_currency_pk PRIMARY KEY (z_number, currency),
    CONSTRAINT z_report_currency_z_report_fk FOREIGN KEY (z_number) REFERENCES z_report,
    CONSTRAINT z_report_currency_counted_check CHECK (counted_minor >= 0)
);

-- What is left on each code this till issued; one that was used up stays, so that it is known.
CREATE TABLE stored_value (
    code VARCHAR(32) NOT NULL,
    sequence BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    left_minor BIGINT NOT NULL,
    CONSTRAINT stored_value_pk PRIMARY KEY (code),
    CONSTRAINT stored_value_left_check CHECK (left_minor >= 0)
);
