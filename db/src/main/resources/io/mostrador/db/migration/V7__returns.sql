-- Goods that come back: how, and the line they were sold on where a receipt tells. A voided line has a row that counts
-- for nothing. What goes back of the taxes stands in the order of the line's codes, with a space between.

CREATE TABLE sale_line_return (
    sale_id UUID NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    origin_sale_id UUID,
    origin_series VARCHAR(8),
    origin_receipt_number BIGINT,
    origin_line INTEGER,
    reason VARCHAR(20) NOT NULL,
    disposition VARCHAR(20) NOT NULL,
    quantity_thousandths BIGINT NOT NULL,
    refund_minor BIGINT NOT NULL,
    taxes_minor VARCHAR(200) NOT NULL,
    CONSTRAINT sale_line_return_pk PRIMARY KEY (sale_id, number),
    CONSTRAINT sale_line_return_kind_check CHECK (kind IN ('BY_RECEIPT', 'WITHOUT_RECEIPT', 'POST_VOID')),
    CONSTRAINT sale_line_return_reason_check CHECK (reason IN ('DEFECTIVE', 'WRONG_ITEM', 'NOT_WANTED', 'MISTAKE', 'OTHER')),
    CONSTRAINT sale_line_return_disposition_check CHECK (disposition IN ('RESTOCK', 'WRITE_OFF')),
    CONSTRAINT sale_line_return_origin_check CHECK ((kind = 'WITHOUT_RECEIPT') = (origin_sale_id IS NULL) AND (origin_sale_id IS NULL) = (origin_series IS NULL) AND (origin_sale_id IS NULL) = (origin_receipt_number IS NULL) AND (origin_sale_id IS NULL) = (origin_line IS NULL)),
    CONSTRAINT sale_line_return_quantity_check CHECK (quantity_thousandths >= 0 AND refund_minor >= 0)
);

-- What came back before is added up for each return.
CREATE INDEX sale_line_return_origin_index ON sale_line_return (origin_sale_id);

CREATE TABLE basket_line_return (
    basket_id UUID NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    origin_sale_id UUID,
    origin_series VARCHAR(8),
    origin_receipt_number BIGINT,
    origin_line INTEGER,
    reason VARCHAR(20) NOT NULL,
    disposition VARCHAR(20) NOT NULL,
    as_sold_minor BIGINT NOT NULL,
    taxes_minor VARCHAR(200) NOT NULL,
    CONSTRAINT basket_line_return_pk PRIMARY KEY (basket_id, number),
    CONSTRAINT basket_line_return_basket_fk FOREIGN KEY (basket_id) REFERENCES basket
);

-- Public keys of the tenant's other tills, X.509 in Base64: with them the codes of their receipts are checked. They come
-- from the server and are fetched again after a rebuild.
CREATE TABLE till_key (
    till_id UUID NOT NULL,
    public_key VARCHAR(100) NOT NULL,
    CONSTRAINT till_key_pk PRIMARY KEY (till_id)
);
