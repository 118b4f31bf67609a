import { render } from 'preact';
import 'prosemirror-view/style/prosemirror.css';
import { App } from './view/App';

const root = document.querySelector('#practice');
if (root) render(<App />, root);
