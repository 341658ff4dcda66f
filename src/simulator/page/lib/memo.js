import { Component, h } from 'preact';

/** A component that is drawn again only when one of its properties is another value than before. */
export function memo(component) {
  return class Memo extends Component {
    shouldComponentUpdate(next) {
      const names = Object.keys(next);
      return names.length !== Object.keys(this.props).length || names.some((name) => next[name] !== this.props[name]);
    }

    render(props) {
      return h(component, props);
    }
  };
}
