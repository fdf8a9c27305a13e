package dev.scout.examples.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A connection that stands still for ever before or after one of its writes, and says so. */
final class HaltingConnection {

    static final String HALTED = "halted";

    private static final Set<String> WRITES = Set.of("executeUpdate", "commit");

    private final int point;
    private int passed;

    private HaltingConnection(int point) {
        this.point = point;
    }

    /** @param point counts the moments before and after each write, from 0; a negative one never comes */
    static Connection of(Connection connection, int point) {
        return new HaltingConnection(point).proxy(connection, Connection.class);
    }

    private <T> T proxy(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean writes = WRITES.contains(method.getName());
        if (writes) {
            pass();
        }
        try {
            Object result = method.invoke(target, arguments);
            if (writes) {
                pass();
            }
            return result instanceof PreparedStatement statement ? proxy(statement, PreparedStatement.class) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void pass() throws InterruptedException {
        if (passed++ == point) {
            System.out.println(HALTED);
            new CountDownLatch(1).await();
        }
    }
}
