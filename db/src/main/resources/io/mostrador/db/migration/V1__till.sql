-- What can be asked about a till. All of it is made from the journal, except the states of print jobs, the cursors of
-- the server and the items that came from it. Money is in minor units, quantities in thousandths, tax rates in
-- hundredths of a percent.

CREATE TABLE till (
    till_id UUID NOT NULL,
    store_name VARCHAR(60) NOT NULL,
    tax_id VARCHAR(100) NOT NULL,
    address_lines VARCHAR(200) ARRAY[4] NOT NULL,
    footer_lines VARCHAR(200) ARRAY[4] NOT NULL,
    workstation VARCHAR(60) NOT NULL,
    series VARCHAR(8) NOT NULL,
    country CHAR(2) NOT NULL,
    prices VARCHAR(12) NOT NULL,
    currency CHAR(3) NOT NULL,
    decimal_separator VARCHAR(1) NOT NULL,
    group_separator VARCHAR(1) NOT NULL,
    zone VARCHAR(60) NOT NULL,
    language VARCHAR(10) NOT NULL,
    founded_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    server_url VARCHAR(500),
    tenant_id UUID,
    enrolled_at TIMESTAMP(3) WITH TIME ZONE,
    lowest_receipt BIGINT NOT NULL,
    lowest_z BIGINT NOT NULL,
    quick_keys VARCHAR(48) ARRAY[60] NOT NULL,
    CONSTRAINT till_pk PRIMARY KEY (till_id),
    CONSTRAINT till_enrolment_check CHECK ((server_url IS NULL) = (tenant_id IS NULL) AND (server_url IS NULL) = (enrolled_at IS NULL))
);

CREATE TABLE operator (
    operator_id VARCHAR(32) NOT NULL,
    name VARCHAR(60) NOT NULL,
    role VARCHAR(20) NOT NULL,
    pin_hash VARCHAR(200) NOT NULL,
    sequence BIGINT NOT NULL,
    CONSTRAINT operator_pk PRIMARY KEY (operator_id),
    CONSTRAINT operator_role_check CHECK (role IN ('CASHIER', 'MANAGER'))
);

CREATE TABLE till_session (
    till_session_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    business_date DATE NOT NULL,
    opened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    opened_by VARCHAR(32) NOT NULL,
    currency CHAR(3) NOT NULL,
    opening_float_minor BIGINT NOT NULL,
    sale_count BIGINT NOT NULL,
    return_count BIGINT NOT NULL,
    sales_total_minor BIGINT NOT NULL,
    returns_total_minor BIGINT NOT NULL,
    discounts_total_minor BIGINT NOT NULL,
    rounding_total_minor BIGINT NOT NULL,
    no_sale_count BIGINT NOT NULL,
    voided_sale_count BIGINT NOT NULL,
    account_payments_minor BIGINT NOT NULL,
    gift_card_loads_minor BIGINT NOT NULL,
    CONSTRAINT till_session_pk PRIMARY KEY (till_session_id),
    CONSTRAINT till_session_state_check CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT till_session_opening_float_check CHECK (opening_float_minor >= 0),
    CONSTRAINT till_session_count_check CHECK (sale_count >= 0 AND return_count >= 0 AND no_sale_count >= 0 AND voided_sale_count >= 0)
);

-- The open session is looked for at each start: a few of thousands.
CREATE INDEX till_session_state_index ON till_session (state);

-- What stayed of each tender type in a session: handed over, less change and refunds, with payments on account and of gift cards.
CREATE TABLE till_session_tender (
    till_session_id UUID NOT NULL,
    type VARCHAR(20) NOT NULL,
    kept_minor BIGINT NOT NULL,
    CONSTRAINT till_session_tender_pk PRIMARY KEY (till_session_id, type),
    CONSTRAINT till_session_tender_type_check CHECK (type IN ('CASH', 'FOREIGN_CASH', 'CARD', 'TRANSFER', 'QR', 'VOUCHER', 'ON_ACCOUNT', 'STORE_CREDIT', 'GIFT_CARD'))
);

CREATE TABLE z_report (
    z_number BIGINT NOT NULL,
    till_session_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    closed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    closed_by VARCHAR(32) NOT NULL,
    closed_by_name VARCHAR(60) NOT NULL,
    currency CHAR(3) NOT NULL,
    counted_cash_minor BIGINT NOT NULL,
    expected_cash_minor BIGINT NOT NULL,
    CONSTRAINT z_report_pk PRIMARY KEY (z_number),
    CONSTRAINT z_report_till_session_key UNIQUE (till_session_id),
    CONSTRAINT z_report_till_session_fk FOREIGN KEY (till_session_id) REFERENCES till_session,
    CONSTRAINT z_report_number_check CHECK (z_number >= 1),
    CONSTRAINT z_report_counted_cash_check CHECK (counted_cash_minor >= 0)
);

CREATE TABLE no_sale (
    no_sale_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    till_session_id UUID NOT NULL,
    reason VARCHAR(20) NOT NULL,
    made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    operator_id VARCHAR(32),
    CONSTRAINT no_sale_pk PRIMARY KEY (no_sale_id),
    CONSTRAINT no_sale_till_session_fk FOREIGN KEY (till_session_id) REFERENCES till_session,
    CONSTRAINT no_sale_reason_check CHECK (reason IN ('GIVE_CHANGE', 'CHECK_TILL', 'OTHER'))
);

-- Sales and their lines have no foreign keys: each would bring an index of its own, seven rows more for a sale of three
-- lines. They come in together, are never changed, and are added up after an unclean stop.
CREATE TABLE sale (
    sale_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    series VARCHAR(8) NOT NULL,
    receipt_number BIGINT NOT NULL,
    till_session_id UUID NOT NULL,
    business_date DATE NOT NULL,
    completed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    zone VARCHAR(60) NOT NULL,
    operator_id VARCHAR(32) NOT NULL,
    operator_name VARCHAR(60) NOT NULL,
    currency CHAR(3) NOT NULL,
    prices VARCHAR(12) NOT NULL,
    tax_scope VARCHAR(8) NOT NULL,
    tax_rounding VARCHAR(20) NOT NULL,
    lines_minor BIGINT NOT NULL,
    tax_minor BIGINT NOT NULL,
    total_minor BIGINT NOT NULL,
    rounding_minor BIGINT NOT NULL,
    change_minor BIGINT NOT NULL,
    CONSTRAINT sale_pk PRIMARY KEY (sale_id),
    CONSTRAINT sale_receipt_number_key UNIQUE (series, receipt_number),
    CONSTRAINT sale_receipt_number_check CHECK (receipt_number >= 1),
    CONSTRAINT sale_change_check CHECK (change_minor >= 0)
);

-- Where a unit price came from; nothing stands there where it is the item's own.
CREATE TABLE sale_line (
    sale_id UUID NOT NULL,
    number INTEGER NOT NULL,
    item_id VARCHAR(64) NOT NULL,
    code VARCHAR(48) NOT NULL,
    description VARCHAR(300) NOT NULL,
    category VARCHAR(60) NOT NULL,
    unit VARCHAR(10) NOT NULL,
    quantity_thousandths BIGINT NOT NULL,
    unit_price_minor BIGINT NOT NULL,
    price_source VARCHAR(20),
    price_list VARCHAR(60),
    price_from_thousandths BIGINT,
    price_by VARCHAR(32),
    price_instead_minor BIGINT,
    price_reason VARCHAR(20),
    taxes VARCHAR(167) NOT NULL,
    entry_method VARCHAR(10) NOT NULL,
    voided BOOLEAN NOT NULL,
    amount_minor BIGINT NOT NULL,
    CONSTRAINT sale_line_pk PRIMARY KEY (sale_id, number),
    CONSTRAINT sale_line_unit_check CHECK (unit IN ('EACH', 'KILOGRAM')),
    CONSTRAINT sale_line_entry_method_check CHECK (entry_method IN ('SCANNED', 'KEYED')),
    CONSTRAINT sale_line_quantity_check CHECK (quantity_thousandths <> 0),
    CONSTRAINT sale_line_voided_check CHECK (NOT voided OR amount_minor = 0)
);

-- What promotions and people took off the price of a line; in the line's amount already.
CREATE TABLE sale_line_modifier (
    sale_id UUID NOT NULL,
    number INTEGER NOT NULL,
    modifier_number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    amount_minor BIGINT NOT NULL,
    reason VARCHAR(100) NOT NULL,
    source VARCHAR(64) NOT NULL,
    CONSTRAINT sale_line_modifier_pk PRIMARY KEY (sale_id, number, modifier_number),
    CONSTRAINT sale_line_modifier_kind_check CHECK (kind IN ('PROMOTION', 'LINE_DISCOUNT', 'BASKET_DISCOUNT', 'AS_SOLD')),
    CONSTRAINT sale_line_modifier_amount_check CHECK (amount_minor <> 0)
);

-- What a line tells beside item, quantity and price; nearly all tell nothing and have no row.
CREATE TABLE sale_line_detail (
    sale_id UUID NOT NULL,
    number INTEGER NOT NULL,
    note VARCHAR(100) NOT NULL,
    lot VARCHAR(20),
    expiry DATE,
    serial VARCHAR(40),
    expiry_override VARCHAR(32),
    confirmed_age INTEGER NOT NULL,
    deposit_of INTEGER NOT NULL,
    -- What is in one unit of it, as the journal says it.
    contents VARCHAR(100000),
    CONSTRAINT sale_line_detail_pk PRIMARY KEY (sale_id, number)
);

-- Coupons that took something off; those for one use are used up.
CREATE TABLE sale_coupon (
    sale_id UUID NOT NULL,
    code VARCHAR(48) NOT NULL,
    single_use BOOLEAN NOT NULL,
    saved_minor BIGINT NOT NULL,
    CONSTRAINT sale_coupon_pk PRIMARY KEY (sale_id, code),
    CONSTRAINT sale_coupon_saved_check CHECK (saved_minor > 0)
);

-- What each tax code of the sale's lines meant, and the sums of those that lines that count carry.
CREATE TABLE tax_line (
    sale_id UUID NOT NULL,
    tax_code VARCHAR(20) NOT NULL,
    tax VARCHAR(4000) NOT NULL,
    base_minor BIGINT,
    amount_minor BIGINT,
    CONSTRAINT tax_line_pk PRIMARY KEY (sale_id, tax_code),
    CONSTRAINT tax_line_sums_check CHECK ((base_minor IS NULL) = (amount_minor IS NULL))
);

CREATE TABLE tender_line (
    sale_id UUID NOT NULL,
    number INTEGER NOT NULL,
    type VARCHAR(20) NOT NULL,
    amount_minor BIGINT NOT NULL,
    reference VARCHAR(20),
    foreign_currency CHAR(3),
    foreign_minor BIGINT,
    rate_millionths BIGINT,
    stored_value_code VARCHAR(32),
    left_minor BIGINT,
    CONSTRAINT tender_line_pk PRIMARY KEY (sale_id, number),
    CONSTRAINT tender_line_type_check CHECK (type IN ('CASH', 'FOREIGN_CASH', 'CARD', 'TRANSFER', 'QR', 'VOUCHER', 'ON_ACCOUNT', 'STORE_CREDIT', 'GIFT_CARD')),
    CONSTRAINT tender_line_foreign_check CHECK ((type = 'FOREIGN_CASH') = (foreign_minor IS NOT NULL) AND (type = 'FOREIGN_CASH') = (foreign_currency IS NOT NULL) AND (type = 'FOREIGN_CASH') = (rate_millionths IS NOT NULL)),
    CONSTRAINT tender_line_stored_value_check CHECK ((type IN ('STORE_CREDIT', 'GIFT_CARD')) = (stored_value_code IS NOT NULL) AND (left_minor IS NULL OR stored_value_code IS NOT NULL) AND (type <> 'STORE_CREDIT' OR left_minor IS NOT NULL))
);

-- A basket that became a sale or was given up is DONE; its rows go when the next one begins, not while a customer waits
-- for "paid".
CREATE TABLE basket (
    basket_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    currency CHAR(3) NOT NULL,
    suspended_sequence BIGINT,
    suspended_at TIMESTAMP(3) WITH TIME ZONE,
    suspended_by VARCHAR(32),
    CONSTRAINT basket_pk PRIMARY KEY (basket_id),
    CONSTRAINT basket_state_check CHECK (state IN ('OPEN', 'SUSPENDED', 'DONE')),
    CONSTRAINT basket_suspended_check CHECK ((state = 'SUSPENDED') = (suspended_sequence IS NOT NULL) AND (state = 'SUSPENDED') = (suspended_at IS NOT NULL) AND (state = 'SUSPENDED') = (suspended_by IS NOT NULL))
);

CREATE TABLE basket_line (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    item_id VARCHAR(64) NOT NULL,
    code VARCHAR(48) NOT NULL,
    description VARCHAR(300) NOT NULL,
    category VARCHAR(60) NOT NULL,
    unit VARCHAR(10) NOT NULL,
    quantity_thousandths BIGINT NOT NULL,
    unit_price_minor BIGINT NOT NULL,
    price_source VARCHAR(20),
    price_list VARCHAR(60),
    price_from_thousandths BIGINT,
    price_by VARCHAR(32),
    price_instead_minor BIGINT,
    price_reason VARCHAR(20),
    taxes VARCHAR(8000) NOT NULL,
    entry_method VARCHAR(10) NOT NULL,
    voided BOOLEAN NOT NULL,
    CONSTRAINT basket_line_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_line_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT basket_line_unit_check CHECK (unit IN ('EACH', 'KILOGRAM')),
    CONSTRAINT basket_line_entry_method_check CHECK (entry_method IN ('SCANNED', 'KEYED')),
    CONSTRAINT basket_line_quantity_check CHECK (quantity_thousandths <> 0)
);

CREATE TABLE basket_line_detail (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    note VARCHAR(100) NOT NULL,
    lot VARCHAR(20),
    expiry DATE,
    serial VARCHAR(40),
    expiry_override VARCHAR(32),
    confirmed_age INTEGER NOT NULL,
    deposit_of INTEGER NOT NULL,
    -- What is in one unit of it, as the journal says it.
    contents VARCHAR(100000),
    CONSTRAINT basket_line_detail_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_line_detail_line_fk FOREIGN KEY (basket_id, number) REFERENCES basket_line
);

-- Line number 0 is the whole basket.
CREATE TABLE basket_discount (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    basis_points INTEGER,
    amount_minor BIGINT,
    reason VARCHAR(20) NOT NULL,
    CONSTRAINT basket_discount_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_discount_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT basket_discount_size_check CHECK ((basis_points IS NULL) <> (amount_minor IS NULL))
);

-- Unit prices that a person changed.
CREATE TABLE basket_override (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    unit_price_minor BIGINT NOT NULL,
    reason VARCHAR(20) NOT NULL,
    operator_id VARCHAR(32) NOT NULL,
    CONSTRAINT basket_override_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_override_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT basket_override_unit_price_check CHECK (unit_price_minor >= 0)
);

-- Unit prices of quantity breaks when money began to be taken.
CREATE TABLE basket_break (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    unit_price_minor BIGINT NOT NULL,
    price_list VARCHAR(60) NOT NULL,
    from_thousandths BIGINT NOT NULL,
    CONSTRAINT basket_break_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_break_basket_fk FOREIGN KEY (basket_id) REFERENCES basket
);

-- What promotions took off when money began to be taken.
CREATE TABLE basket_modifier (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    modifier_number INTEGER NOT NULL,
    amount_minor BIGINT NOT NULL,
    reason VARCHAR(100) NOT NULL,
    source VARCHAR(64) NOT NULL,
    CONSTRAINT basket_modifier_pk PRIMARY KEY (basket_id, number, modifier_number),
    CONSTRAINT basket_modifier_basket_fk FOREIGN KEY (basket_id) REFERENCES basket
);

CREATE TABLE basket_coupon (
    basket_id UUID NOT NULL,
    code VARCHAR(48) NOT NULL,
    sequence BIGINT NOT NULL,
    promotions VARCHAR(64) ARRAY[10000] NOT NULL,
    single_use BOOLEAN NOT NULL,
    CONSTRAINT basket_coupon_pk PRIMARY KEY (basket_id, code),
    CONSTRAINT basket_coupon_basket_fk FOREIGN KEY (basket_id) REFERENCES basket
);

CREATE TABLE basket_tender (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    type VARCHAR(20) NOT NULL,
    amount_minor BIGINT NOT NULL,
    reference VARCHAR(20),
    foreign_currency CHAR(3),
    foreign_minor BIGINT,
    rate_millionths BIGINT,
    stored_value_code VARCHAR(32),
    left_minor BIGINT,
    CONSTRAINT basket_tender_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_tender_basket_fk FOREIGN KEY (basket_id) REFERENCES basket,
    CONSTRAINT basket_tender_type_check CHECK (type IN ('CASH', 'FOREIGN_CASH', 'CARD', 'TRANSFER', 'QR', 'VOUCHER', 'ON_ACCOUNT', 'STORE_CREDIT', 'GIFT_CARD')),
    CONSTRAINT basket_tender_foreign_check CHECK ((type = 'FOREIGN_CASH') = (foreign_minor IS NOT NULL) AND (type = 'FOREIGN_CASH') = (foreign_currency IS NOT NULL) AND (type = 'FOREIGN_CASH') = (rate_millionths IS NOT NULL)),
    CONSTRAINT basket_tender_stored_value_check CHECK ((type IN ('STORE_CREDIT', 'GIFT_CARD')) = (stored_value_code IS NOT NULL) AND (left_minor IS NULL OR stored_value_code IS NOT NULL) AND (type <> 'STORE_CREDIT' OR left_minor IS NOT NULL))
);

-- Attributes are null where there are none: an item with some is a variant if it has a parent, else such a parent. A
-- removed item of the server stays as a row, so that a rebuild does not bring back the imported one.
CREATE TABLE item (
    item_id VARCHAR(64) NOT NULL,
    code VARCHAR(48) NOT NULL,
    name VARCHAR(300) NOT NULL,
    category VARCHAR(60) NOT NULL,
    unit VARCHAR(10) NOT NULL,
    unit_price_minor BIGINT NOT NULL,
    taxes VARCHAR(167) NOT NULL,
    cost_minor BIGINT,
    currency CHAR(3) NOT NULL,
    minimum_age INTEGER NOT NULL,
    serial_required BOOLEAN NOT NULL,
    deposit_code VARCHAR(48),
    parent_code VARCHAR(48),
    attributes VARCHAR(40) ARRAY[6],
    pack_of VARCHAR(48),
    pack_contents_thousandths BIGINT,
    pack_unit VARCHAR(40),
    parts VARCHAR(60) ARRAY[20],
    choices VARCHAR(1000) ARRAY[10],
    open_price VARCHAR(20) NOT NULL,
    source VARCHAR(10) NOT NULL,
    removed BOOLEAN NOT NULL,
    CONSTRAINT item_pk PRIMARY KEY (item_id),
    CONSTRAINT item_unit_check CHECK (unit IN ('EACH', 'KILOGRAM')),
    CONSTRAINT item_open_price_check CHECK (open_price IN ('NO', 'YES', 'YES_OR_FREE')),
    CONSTRAINT item_source_check CHECK (source IN ('IMPORT', 'SERVER')),
    CONSTRAINT item_pack_check CHECK ((pack_of IS NULL) = (pack_contents_thousandths IS NULL) AND (pack_of IS NULL) = (pack_unit IS NULL)),
    CONSTRAINT item_unit_price_check CHECK (unit_price_minor >= 0)
);

CREATE INDEX item_code_index ON item (code);

-- Which entries hold the chunks of an import that is not whole yet; with its last entry their items are merged and these
-- rows go, in one transaction.
CREATE TABLE item_staging (
    sequence BIGINT NOT NULL,
    import_id UUID NOT NULL,
    item_count BIGINT NOT NULL,
    CONSTRAINT item_staging_pk PRIMARY KEY (sequence),
    CONSTRAINT item_staging_count_check CHECK (item_count > 0)
);

-- The id is the entry's sequence times ten plus the place in the list of the fact's jobs: ascending, and the same after
-- a rebuild. (No foreign keys: each would bring an index to be written with every sale.)
CREATE TABLE print_job (
    print_job_id BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    hash CHAR(64) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    state VARCHAR(10) NOT NULL,
    sale_id UUID,
    z_number BIGINT,
    account_payment_id UUID,
    gift_card_load_id UUID,
    CONSTRAINT print_job_pk PRIMARY KEY (print_job_id),
    CONSTRAINT print_job_kind_check CHECK (kind IN ('DRAWER', 'RECEIPT', 'RECEIPT_COPY', 'Z_REPORT', 'ACCOUNT_RECEIPT', 'GIFT_CARD_RECEIPT')),
    CONSTRAINT print_job_state_check CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'CONFIRMED', 'UNKNOWN', 'EXPIRED')),
    CONSTRAINT print_job_subject_check CHECK ((kind IN ('RECEIPT', 'RECEIPT_COPY')) = (sale_id IS NOT NULL) AND (kind = 'Z_REPORT') = (z_number IS NOT NULL) AND (kind = 'ACCOUNT_RECEIPT') = (account_payment_id IS NOT NULL) AND (kind = 'GIFT_CARD_RECEIPT') = (gift_card_load_id IS NOT NULL))
);

CREATE INDEX print_job_state_index ON print_job (state, kind, print_job_id);

CREATE TABLE sync_cursor (
    only_row INTEGER NOT NULL,
    acknowledged_sequence BIGINT NOT NULL,
    CONSTRAINT sync_cursor_pk PRIMARY KEY (only_row),
    CONSTRAINT sync_cursor_only_row_check CHECK (only_row = 1)
);

CREATE TABLE sync_rejection (
    sequence BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    CONSTRAINT sync_rejection_pk PRIMARY KEY (sequence)
);

CREATE TABLE catalogue_cursor (
    only_row INTEGER NOT NULL,
    change_cursor BIGINT NOT NULL,
    CONSTRAINT catalogue_cursor_pk PRIMARY KEY (only_row),
    CONSTRAINT catalogue_cursor_only_row_check CHECK (only_row = 1)
);

-- How far the journal is projected. `forced_sequence` is what the journal was known to have forced at that moment: a
-- journal that ends before it has lost promised entries.
CREATE TABLE projection_state (
    only_row INTEGER NOT NULL,
    schema_fingerprint CHAR(64) NOT NULL,
    applied_sequence BIGINT NOT NULL,
    applied_hash CHAR(64) NOT NULL,
    newest_at TIMESTAMP(3) WITH TIME ZONE,
    forced_sequence BIGINT NOT NULL,
    sale_count BIGINT NOT NULL,
    sale_total_minor BIGINT NOT NULL,
    CONSTRAINT projection_state_pk PRIMARY KEY (only_row),
    CONSTRAINT projection_state_only_row_check CHECK (only_row = 1),
    CONSTRAINT projection_state_forced_check CHECK (forced_sequence <= applied_sequence)
);

-- Entries whose rows could not be made: each is in the journal, and a mistake in this program.
CREATE TABLE unprojected_entry (
    sequence BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    CONSTRAINT unprojected_entry_pk PRIMARY KEY (sequence)
);

INSERT INTO sync_cursor VALUES (1, 0);
INSERT INTO catalogue_cursor VALUES (1, 0);
INSERT INTO projection_state VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', 0,
    '0000000000000000000000000000000000000000000000000000000000000000', NULL, 0, 0, 0);
