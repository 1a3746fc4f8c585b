package io.caravan.mapping;

import java.util.List;

/** Mappings or routes that cannot be used. Each line says where, what is wrong, and what to write instead. */
public class MappingFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one line each, at least one */
    public MappingFault(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one line each. */
    public List<String> problems() {
        return problems;
    }
}
