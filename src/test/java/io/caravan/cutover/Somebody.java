package io.caravan.cutover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An operator who is asked nothing unless told to answer, and who keeps what they are shown. */
final class Somebody implements Operator, Cutover.Watcher {

    private final Set<Item> skipped = EnumSet.noneOf(Item.class);
    private final Set<Item> confirmed = EnumSet.noneOf(Item.class);
    private final List<String> shown = new ArrayList<>();
    private Boolean answer;

    Somebody skips(Item... items) {
        skipped.addAll(List.of(items));
        return this;
    }

    Somebody confirms(Item... items) {
        confirmed.addAll(List.of(items));
        return this;
    }

    Somebody answers(boolean yes) {
        answer = yes;
        return this;
    }

    List<String> shown() {
        return shown;
    }

    @Override
    public String name() {
        return "anna@shop2";
    }

    @Override
    public Set<Item> skipped() {
        return skipped;
    }

    @Override
    public Set<Item> confirmed() {
        return confirmed;
    }

    @Override
    public Optional<Boolean> asked(Item item, Finding finding) {
        return Optional.ofNullable(answer);
    }

    @Override
    public void begun(Item item) {
        shown.add(item.id());
    }

    @Override
    public void says(String line) {
        shown.add(line);
    }

    @Override
    public void settled(Cutover.Settled line) {
        shown.add(line.item().id() + " " + line.state().id());
    }
}
