-- What was paid to be put on gift cards. What is left on them is with the other codes, in stored_value.
CREATE TABLE gift_card_load (
    gift_card_load_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    till_session_id UUID NOT NULL,
    code VARCHAR(32) NOT NULL,
    left_minor BIGINT NOT NULL,
    type VARCHAR(10) NOT NULL,
    currency CHAR(3) NOT NULL,
    amount_minor BIGINT NOT NULL,
    reference VARCHAR(20),
    loaded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    operator_id VARCHAR(32) NOT NULL,
    operator_name VARCHAR(60) NOT NULL,
    CONSTRAINT gift_card_load_pk PRIMARY KEY (gift_card_load_id),
    CONSTRAINT gift_card_load_amount_check CHECK (amount_minor > 0 AND left_minor >= amount_minor),
    CONSTRAINT gift_card_load_type_check CHECK (type IN ('CASH', 'CARD', 'TRANSFER', 'QR'))
);
