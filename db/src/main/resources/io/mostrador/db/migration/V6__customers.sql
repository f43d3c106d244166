-- Customers with what they owe at this till: sold on account less paid. Balances are kept up to date with each sale and
-- payment, in its transaction.
CREATE TABLE customer (
    customer_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    identity_kind VARCHAR(20),
    identity_number VARCHAR(20),
    phone VARCHAR(30) NOT NULL,
    email VARCHAR(100) NOT NULL,
    customer_group VARCHAR(64),
    currency CHAR(3) NOT NULL,
    credit_limit_minor BIGINT NOT NULL,
    note VARCHAR(200) NOT NULL,
    balance_minor BIGINT NOT NULL,
    CONSTRAINT customer_pk PRIMARY KEY (customer_id),
    CONSTRAINT customer_identity_check CHECK ((identity_kind IS NULL) = (identity_number IS NULL)),
    CONSTRAINT customer_credit_limit_check CHECK (credit_limit_minor >= 0)
);

-- Of sales with a customer only: as it was then.
CREATE TABLE sale_customer (
    sale_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    customer_id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    identity_kind VARCHAR(20),
    identity_number VARCHAR(20),
    on_receipt BOOLEAN NOT NULL,
    on_account_minor BIGINT NOT NULL,
    CONSTRAINT sale_customer_pk PRIMARY KEY (sale_id),
    CONSTRAINT sale_customer_identity_check CHECK ((identity_kind IS NULL) = (identity_number IS NULL))
);

CREATE INDEX sale_customer_index ON sale_customer (customer_id, sequence);

CREATE TABLE account_payment (
    account_payment_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    till_session_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    identity_kind VARCHAR(20),
    identity_number VARCHAR(20),
    on_receipt BOOLEAN NOT NULL,
    type VARCHAR(10) NOT NULL,
    currency CHAR(3) NOT NULL,
    amount_minor BIGINT NOT NULL,
    reference VARCHAR(20),
    balance_after_minor BIGINT NOT NULL,
    paid_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    operator_id VARCHAR(32) NOT NULL,
    operator_name VARCHAR(60) NOT NULL,
    CONSTRAINT account_payment_pk PRIMARY KEY (account_payment_id),
    CONSTRAINT account_payment_amount_check CHECK (amount_minor > 0),
    CONSTRAINT account_payment_type_check CHECK (type IN ('CASH', 'CARD', 'TRANSFER', 'QR', 'VOUCHER')),
    CONSTRAINT account_payment_identity_check CHECK ((identity_kind IS NULL) = (identity_number IS NULL))
);

CREATE INDEX account_payment_customer_index ON account_payment (customer_id, sequence);

-- Of baskets with a customer only.
CREATE TABLE basket_customer (
    basket_id UUID NOT NULL,
    customer_id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    identity_kind VARCHAR(20),
    identity_number VARCHAR(20),
    on_receipt BOOLEAN NOT NULL,
    CONSTRAINT basket_customer_pk PRIMARY KEY (basket_id),
    CONSTRAINT basket_customer_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT basket_customer_identity_check CHECK ((identity_kind IS NULL) = (identity_number IS NULL))
);
