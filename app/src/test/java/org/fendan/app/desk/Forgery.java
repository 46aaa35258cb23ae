package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.ExportedBlock;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/** What somebody who holds the database and knows the format might do to what is exported from it. */
enum Forgery {
    BYTE_OF_THE_FILE(true) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            List<String> lines = lines(blocks);
            int at = random.nextInt(lines.size());
            char[] line = lines.get(at).toCharArray();
            line[random.nextInt(line.length)] ^= (char) (1 << random.nextInt(7));
            lines.set(at, new String(line));
            return lines;
        }
    },
    BYTE_OF_AN_ENTRY(false) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            return lines(flipped(blocks, random));
        }
    },
    BYTE_AND_ITS_HASH(true) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            List<ExportedBlock> flipped = new ArrayList<>(flipped(blocks, random));
            flipped.replaceAll(block -> block.resealed(block.previous()));
            return lines(flipped);
        }
    },
    BYTE_AND_THE_CHAIN_MADE_ANEW(true) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            return lines(ExportedBlock.resealed(flipped(blocks, random)));
        }
    },
    BLOCK_DROPPED(true) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            List<String> lines = lines(blocks);
            lines.remove(random.nextInt(lines.size()));
            return lines;
        }
    },
    BLOCK_DOUBLED(false) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            List<String> lines = lines(blocks);
            int at = random.nextInt(lines.size());
            lines.add(at, lines.get(at));
            return lines;
        }
    },
    BLOCKS_SWAPPED(false) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            List<String> lines = lines(blocks);
            int at = random.nextInt(lines.size() - 1);
            Collections.swap(lines, at, at + 1 + random.nextInt(lines.size() - at - 1));
            return lines;
        }
    },
    TAIL_CUT_OFF(true) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            return lines(blocks.subList(0, random.nextInt(blocks.size())));
        }
    },
    /** Whoever makes the chain anew without a head to meet still has to share every fen. */
    SLICE_AND_THE_CHAIN_MADE_ANEW(false) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            return rewritten(blocks, random, entry -> slice(entry, random));
        }
    },
    LEG_AND_THE_CHAIN_MADE_ANEW(false) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            return rewritten(blocks, random, entry -> leg(entry, random, Forgery::aFenLess));
        }
    },
    LEG_DROPPED_AND_THE_CHAIN_MADE_ANEW(false) {
        @Override
        List<String> of(List<ExportedBlock> blocks, Random random) {
            return rewritten(blocks, random, entry -> leg(entry, random, movement -> Optional.empty()));
        }
    };

    private static final Pattern SLICE = Pattern.compile("\"payee\":\"[^\"]+\",\"amount\":\"([0-9]+)");

    private final boolean needsHead;

    Forgery(boolean needsHead) {
        this.needsHead = needsHead;
    }

    /** Whether it can pass for an honest ledger by whoever kept no head. */
    boolean needsHead() {
        return needsHead;
    }

    abstract List<String> of(List<ExportedBlock> blocks, Random random);

    private static List<String> lines(List<ExportedBlock> blocks) {
        return new ArrayList<>(blocks.stream().map(ExportedBlock::line).toList());
    }

    private static List<ExportedBlock> flipped(List<ExportedBlock> blocks, Random random) {
        List<ExportedBlock> changed = new ArrayList<>(blocks);
        int at = random.nextInt(blocks.size());
        int place = random.nextInt(blocks.get(at).entries().size());
        byte[] bytes = blocks.get(at).entries().get(place).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        changed.set(at, blocks.get(at).with(place, bytes));
        return changed;
    }

    /** Changes one of the entries that can be changed so, and makes the whole chain anew. */
    private static List<String> rewritten(List<ExportedBlock> blocks, Random random, UnaryOperator<Entry> change) {
        List<ExportedBlock> changed = new ArrayList<>(blocks);
        while (true) {
            int at = random.nextInt(blocks.size());
            int place = random.nextInt(blocks.get(at).entries().size());
            Entry before = Canonical.entry(blocks.get(at).entries().get(place));
            Entry after = change.apply(before);
            if (!after.equals(before)) {
                changed.set(at, blocks.get(at).with(place, Canonical.bytes(after)));
                return lines(ExportedBlock.resealed(changed));
            }
        }
    }

    /** Another digit in the amount of a slice that an event keeps; the lengths stay as they are. */
    private static Entry slice(Entry entry, Random random) {
        List<Attachment> attachments = new ArrayList<>(entry.attachments());
        attachments.replaceAll(attachment -> {
            List<Integer> digits = new ArrayList<>();
            Matcher matcher = SLICE.matcher(attachment.content());
            while (attachment.kind().equals("store.case_event") && matcher.find()) {
                for (int at = matcher.start(1); at < matcher.end(1); at++) {
                    digits.add(at);
                }
            }
            if (digits.isEmpty()) {
                return attachment;
            }
            StringBuilder content = new StringBuilder(attachment.content());
            int at = digits.get(random.nextInt(digits.size()));
            content.setCharAt(at, (char) ('0' + (content.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
            return new Attachment(attachment.kind(), content.toString());
        });
        return new Entry(entry.sequence(), entry.chain(), entry.recordedAt(), entry.actor(), attachments);
    }

    /** Changes one of the movements that pay for a slice. */
    private static Entry leg(Entry entry, Random random, Function<Movement, Optional<Movement>> how) {
        List<Movement> movements =
                new ArrayList<>(entry.chain().map(Chain::movements).orElse(List.of()));
        List<Movement> paying = movements.stream().filter(Forgery::pays).toList();
        if (paying.isEmpty() || movements.size() == 1) {
            return entry;
        }
        Movement chosen = paying.get(random.nextInt(paying.size()));
        int at = movements.indexOf(chosen);
        movements.remove(at);
        how.apply(chosen).ifPresent(other -> movements.add(at, other));
        Chain chain = entry.chain().orElseThrow();
        Chain forged = new Chain(chain.id(), chain.date(), chain.purpose(), movements, chain.reverses());
        return new Entry(entry.sequence(), Optional.of(forged), entry.recordedAt(), entry.actor(), entry.attachments());
    }

    private static boolean pays(Movement movement) {
        String slice = movement instanceof Movement.Transfer transfer ? transfer.slice() : "";
        String posted = movement instanceof Movement.PostHold post ? post.hold() : "";
        String kept = movement instanceof Movement.Reserve reserve ? reserve.hold() : "";
        return (slice + posted + kept).contains("/slice-");
    }

    /** One fen less, which no bound forbids. */
    private static Optional<Movement> aFenLess(Movement movement) {
        if (movement instanceof Movement.Transfer transfer) {
            return Optional.of(less(transfer));
        }
        if (movement instanceof Movement.Reserve reserve) {
            return Optional.of(new Movement.Reserve(reserve.hold(), less(reserve.transfer()), reserve.expires()));
        }
        Movement.PostHold post = (Movement.PostHold) movement;
        return Optional.of(
                new Movement.PostHold(post.hold(), Money.ofFen(post.amount().fen() - 1)));
    }

    private static Movement.Transfer less(Movement.Transfer transfer) {
        return new Movement.Transfer(
                transfer.debit(),
                transfer.credit(),
                Money.ofFen(transfer.amount().fen() - 1),
                transfer.slice());
    }
}
