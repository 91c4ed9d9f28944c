package dev.saoma.simulator.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RingTests {

    @Test
    void theOldestAreForgotten() {
        Ring<String> ring = new Ring<>(3);
        for (int i = 1; i <= 5; i++) {
            ring.put("id" + i, "entry " + i);
        }
        assertThat(ring.newestFirst()).containsExactly("entry 5", "entry 4", "entry 3");
        assertThat(ring.find("id1")).isEmpty();
    }

    @Test
    void anEntryThatChangesKeepsItsPlace() {
        Ring<String> ring = new Ring<>(3);
        ring.put("a", "first");
        ring.put("b", "second");
        ring.put("a", "first, further along");
        assertThat(ring.newestFirst()).containsExactly("second", "first, further along");
    }
}
