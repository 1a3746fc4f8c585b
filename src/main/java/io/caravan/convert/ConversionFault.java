package io.caravan.convert;

/** A value that has no faithful counterpart in Magento 2. The message is for the operator and never holds a secret. */
public class ConversionFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong with the value and, where there is one, the way out */
    public ConversionFault(String reason) {
        super(reason, null, false, false);
    }
}
