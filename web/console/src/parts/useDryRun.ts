import type { FormInstance } from "antd";
import { useEffect, useRef } from "react";
import { call, type FieldError, type Method, Problem } from "../api/client";
import { byField, type Called } from "./fields";

const PAUSE = 700;

/**
 * Asks the server, a moment after somebody stopped typing, what it would say, and tells it beside the fields that
 * were touched. Nothing is kept; where the server cannot be asked, saving will tell. What the form itself finds wrong
 * with a field that the server has nothing to say of stays.
 */
export function useDryRun(form: FormInstance, method: Method, path: string, called: Called = {}) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  const told = useRef<string[]>([]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (body: () => Record<string, unknown>): void => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const mine = ++asked.current;
      void errorsOf(method, path, body()).then((errors) => {
        if (errors === null || mine !== asked.current) return;
        const names = Object.keys(form.getFieldsValue(true) as Record<string, unknown>);
        const found = byField(errors, called);
        const judged = names.filter((name) => form.isFieldTouched(name) && found.has(name));
        const over = told.current.filter((name) => !found.has(name));
        form.setFields([...judged, ...over].map((name) => ({ name, errors: found.get(name) ?? [] })));
        told.current = judged;
      });
    }, PAUSE);
  };
}

async function errorsOf(method: Method, path: string, body: Record<string, unknown>): Promise<FieldError[] | null> {
  try {
    await call(method, `${path}?dry-run=true`, body);
    return [];
  } catch (error) {
    return error instanceof Problem && error.status === 400 ? error.errors : null;
  }
}
