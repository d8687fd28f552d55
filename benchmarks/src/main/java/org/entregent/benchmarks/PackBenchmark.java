package org.entregent.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.entregent.meetings.paper.Part;

/** Where the time of the paper goes: each part alone. The pack as a whole is one of the {@link Goals}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class PackBenchmark {

    @Param({"26", "100"})
    private int people;

    @Param
    private Part part = Part.BADGES;

    private InventedMeeting invented = InventedMeeting.of(2);

    @Setup
    public void invent() {
        invented = InventedMeeting.of(people);
    }

    @Benchmark
    public void print() throws IOException {
        invented.pack().write(part, OutputStream.nullOutputStream());
    }
}
