import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');

/** Where a Chinese text stands in the source, and how it reads with `…` for each value filled in. */
export type WrittenText = { readonly where: string; readonly text: string };

const chinese = /[\u4e00-\u9fff]/u;

const templateText = ({ head, templateSpans }: ts.TemplateExpression, file: ts.SourceFile): string =>
  [
    head.text,
    ...templateSpans.map(({ expression, literal }) =>
      // A day is told apart from other values, since it may not stand before 前 alone.
      /\b(?:writtenDay|day)\(/.test(expression.getText(file)) ? `〔日〕${literal.text}` : `…${literal.text}`,
    ),
  ].join('');

const textOf = (node: ts.Node, file: ts.SourceFile): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isTemplateExpression(node) ? templateText(node, file) : null;
};

// The Chinese half of `中文 · English`, the form of a rule's own words and of the acts.
const chineseHalf = (text: string): string => text.split(' · ')[0] ?? text;

const textsIn = (path: string): readonly WrittenText[] => {
  const file = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: WrittenText[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node, file);
    if (text !== null && chinese.test(chineseHalf(text)))
      found.push({
        where: `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
        text: chineseHalf(text),
      });
    node.forEachChild(visit);
  };
  visit(file);
  return found;
};

/** Every Chinese text that stands in files of the source. */
export const writtenTexts = (patterns: readonly string[], except: RegExp): readonly WrittenText[] =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((path) => !except.test(path))
    .sort()
    .flatMap(textsIn);
